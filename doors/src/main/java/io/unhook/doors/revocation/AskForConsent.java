package io.unhook.doors.revocation;

import io.unhook.contracts.Provider;
import io.unhook.contracts.mailbox.Kept;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Asks for the page on which a person gives access to a mailbox that waits for it. What the caller asked of the mailbox itself is
 * committed by then: where there is no page now, the same call again brings one.
 */
@ApplicationScoped
public class AskForConsent {
    private static final Set<Provider> WITH_A_PAGE = Set.of(Provider.GOOGLE, Provider.MICROSOFT, Provider.OAUTH);
    private static final RevocationTrouble TROUBLE = new RevocationTrouble(
            "consent-unavailable",
            "It waits for its access, but the page on which that is given cannot be had right now. Nothing is lost: make the same call again.");

    private final RevocationDoor door;
    private final Optional<String> usualReturnUrl;

    AskForConsent(
            @RestClient RevocationDoor door,
            @ConfigProperty(name = "unhook.consents.return-url") Optional<String> usualReturnUrl) {
        this.door = door;
        this.usualReturnUrl = usualReturnUrl;
    }

    /** Empty where nobody need be asked, where there is nothing to ask, and where nobody said where the page leads back to. */
    public Optional<ConsentPage> about(Kept mailbox, ConsentWish wish) {
        if (!wish.wanted() || !mailbox.kept().awaitsAccess()) return Optional.empty();
        if (!WITH_A_PAGE.contains(mailbox.mailbox().provider())) return Optional.empty();
        return Optional.ofNullable(wish.returnUrl())
                .or(() -> usualReturnUrl)
                .flatMap(returnUrl -> ask(mailbox, returnUrl, wish.locale()));
    }

    private Optional<ConsentPage> ask(Kept mailbox, String returnUrl, String locale) {
        var use = new ConsentOrder.Use(mailbox.mailbox(), mailbox.connection().number());
        try {
            return door.begin(new ConsentOrder(use, returnUrl, locale)).page();
        } catch (RuntimeException fault) {
            throw TROUBLE.refusal(fault, mailbox);
        }
    }
}
