package io.unhook.simulator.world;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Who consented to what, and when it ended: the truth that our services' claims are compared with.
 *
 * <p>A consent to a living grant adds to its epoch; one to an ended grant opens the next. Ending what has ended changes nothing,
 * so at Google and Microsoft an epoch has at most one effective revocation, by whatever calls.
 */
public final class Ledger {
    private final Book<Grant> book;

    Ledger(Books books) {
        this.book = books.open("grants", Grant.class);
    }

    public Optional<Grant> find(GrantKey key) {
        return book.find(key.text());
    }

    public List<Grant> where(Predicate<Grant> wanted) {
        return book.where(wanted);
    }

    public Grant consented(GrantKey key, String address, String client, List<String> scopes, Instant at) {
        Optional<Grant> known = find(key);
        Consent consent = Consent.given(known.map(Grant::consents).orElse(0) + 1, at, client, scopes);
        Grant grant = known.map(old -> consentedAgain(old, consent))
                .orElseGet(() -> new Grant(key, address, List.of(Epoch.opened(1, consent))));
        book.put(key.text(), grant);
        return grant;
    }

    /** False if it was dead already. */
    public boolean end(GrantKey key, End end) {
        Optional<Grant> living = find(key).filter(Grant::alive);
        living.ifPresent(grant ->
                book.put(key.text(), grant.replacingNewest(grant.newest().ended(end))));
        return living.isPresent();
    }

    /** False if that consent had ended already. */
    public boolean end(GrantKey key, int consent, End end) {
        Optional<Grant> living = find(key).filter(grant -> isOpen(grant, consent));
        living.ifPresent(grant ->
                book.put(key.text(), grant.replacingNewest(grant.newest().ended(consent, end))));
        return living.isPresent();
    }

    /** Whether the consent that a token came from stands, or ended so lately that nobody noticed yet. */
    public boolean tokensWork(Granted granted, Instant now) {
        return find(granted.grant())
                .flatMap(grant -> grant.consent(granted.consent()))
                .filter(consent -> consent.tokensWork(now))
                .isPresent();
    }

    private static boolean isOpen(Grant grant, int consent) {
        return grant.newest().consents().stream().anyMatch(c -> c.number() == consent && c.alive());
    }

    private static Grant consentedAgain(Grant old, Consent consent) {
        Epoch newest = old.newest();
        return newest.alive()
                ? old.replacingNewest(newest.with(consent))
                : old.plus(Epoch.opened(newest.epoch() + 1, consent));
    }
}
