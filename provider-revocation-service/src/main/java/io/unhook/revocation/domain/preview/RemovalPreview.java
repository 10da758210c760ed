package io.unhook.revocation.domain.preview;

import io.unhook.contracts.Outcome;
import io.unhook.revocation.domain.Purpose;
import io.unhook.revocation.domain.Purpose.OfFeature;
import io.unhook.revocation.domain.Purpose.OfMailbox;
import io.unhook.revocation.domain.Use;
import io.unhook.revocation.domain.provider.PersonStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What removing a use would stop and what would go on, for the question before the button.
 *
 * <p>It speaks of the use's own account only: that another account lives on the same grant shows in nothing but that the access
 * goes on, as it does for a second use of one's own.
 */
public record RemovalPreview(
        List<Item> stops, List<Item> goesOn, Outcome expectedOutcome, Optional<PersonStep> needsPerson) {

    public enum What {
        MAILBOX,
        FEATURE,
        /** The consent itself, at the provider. */
        PROVIDER_ACCESS
    }

    /** @param why a message key */
    public record Item(What what, String name, String why) {}

    /** @param others the uses that would stay alive on the grant, of whatever account */
    public static RemovalPreview of(Use use, List<Use> others, Foreseen end) {
        Item itself = item(use.purpose(), "removal.this-stops");
        return others.isEmpty() ? last(itself, use.purpose(), end) : shared(itself, use.purpose(), others);
    }

    private static RemovalPreview shared(Item itself, Purpose purpose, List<Use> others) {
        List<Item> goesOn = new ArrayList<>();
        others.stream()
                .map(Use::purpose)
                .filter(other -> other.accountId().equals(purpose.accountId()))
                .map(other -> item(other, "removal.same-access"))
                .forEach(goesOn::add);
        goesOn.add(access(purpose, "removal.access-shared"));
        return new RemovalPreview(List.of(itself), goesOn, Outcome.KEPT_SHARED, Optional.empty());
    }

    private static RemovalPreview last(Item itself, Purpose purpose, Foreseen end) {
        boolean endsNow = end.outcome() == Outcome.CONFIRMED && end.left().isEmpty();
        List<Item> stops = endsNow ? List.of(itself, access(purpose, "removal.access-ends")) : List.of(itself);
        List<Item> goesOn = end.left().map(why -> access(purpose, why)).stream().toList();
        return new RemovalPreview(stops, goesOn, end.outcome(), end.person());
    }

    private static Item access(Purpose purpose, String why) {
        return new Item(What.PROVIDER_ACCESS, purpose.provider().name(), why);
    }

    private static Item item(Purpose purpose, String why) {
        return switch (purpose) {
            case OfMailbox of -> new Item(What.MAILBOX, of.mailbox().address(), why);
            case OfFeature of -> new Item(What.FEATURE, of.feature(), why);
        };
    }
}
