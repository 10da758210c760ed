package io.unhook.revocation.domain;

import io.unhook.contracts.Evidence;
import io.unhook.contracts.Mailbox;
import io.unhook.contracts.Provider;
import io.unhook.revocation.domain.DisconnectionState.Settled;
import io.unhook.revocation.domain.Purpose.OfFeature;
import io.unhook.revocation.domain.Purpose.OfMailbox;
import io.unhook.revocation.domain.provider.GrantKey;
import io.unhook.revocation.domain.provider.PersonStep;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What we state about the end of one use, to be signed once and never changed. A better outcome is another receipt, which names
 * the one that it replaces.
 *
 * <p>It holds the account's own facts only: no token, nothing that names the person at the provider, nobody else on the grant.
 *
 * @param id the id of the event that told the outcome, where there was one
 * @param realm where the consent held; absent if no grant was known, or there is none, as behind a password
 */
public record Receipt(
        String id, String issuer, Instant issuedAt, Disconnection about, Settled told, Optional<String> realm) {

    /** Empty while nothing is settled. */
    public static Optional<Receipt> of(Disconnection about, String issuer, Instant at, Optional<GrantKey> grant) {
        return about.state() instanceof Settled told
                ? about.statement().map(id -> new Receipt(id, issuer, at, about, told, realm(grant)))
                : Optional.empty();
    }

    private static Optional<String> realm(Optional<GrantKey> grant) {
        return grant.filter(key -> key.provider() != Provider.IMAP).map(GrantKey::realm);
    }

    /** By the names that the doors and the events use, as plain values, always in this order. */
    public Map<String, Object> claims() {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer);
        claims.put("iat", issuedAt.getEpochSecond());
        claims.put("jti", id);
        claims.put("disconnectionId", about.id());
        claims.putAll(whose(about.about()));
        realm.ifPresent(is -> claims.put("grant", grant(is)));
        claims.put("endedAt", about.endedAt().toString());
        claims.putAll(howItEnded());
        return claims;
    }

    private static Map<String, Object> whose(Purpose purpose) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("accountId", purpose.accountId());
        switch (purpose) {
            case OfMailbox of -> {
                claims.put("mailbox", mailbox(of.mailbox()));
                if (of.connection() != null) claims.put("connection", of.connection());
            }
            case OfFeature of -> {
                claims.put("feature", of.feature());
                claims.put("userId", of.userId());
                claims.put("provider", of.provider().name());
            }
        }
        return claims;
    }

    private static Map<String, Object> mailbox(Mailbox mailbox) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("kind", mailbox.kind().name());
        claims.put("id", mailbox.id());
        claims.put("accountId", mailbox.accountId());
        claims.put("userId", mailbox.userId());
        claims.put("address", mailbox.address());
        claims.put("provider", mailbox.provider().name());
        if (mailbox.issuer() != null) claims.put("issuer", mailbox.issuer());
        return claims;
    }

    private Map<String, Object> grant(String realm) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("realm", realm);
        about.lived().ifPresent(lived -> claims.put("epoch", lived.epoch()));
        return claims;
    }

    private Map<String, Object> howItEnded() {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("outcome", told.outcome().name());
        claims.put("evidence", told.evidence().stream().map(Receipt::evidence).toList());
        told.accessEndsBy().ifPresent(at -> claims.put("accessEndsBy", at.toString()));
        told.nextStep().map(PersonStep::steps).ifPresent(steps -> claims.put("nextStep", steps));
        told.replaces().ifPresent(id -> claims.put("replaces", id));
        return claims;
    }

    private static Map<String, Object> evidence(Evidence shown) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("kind", shown.kind());
        claims.put("at", shown.at().toString());
        if (shown.detail() != null) claims.put("detail", shown.detail());
        return claims;
    }

    /** Addresses stay out of logs. */
    @Override
    public String toString() {
        return "Receipt[" + id + " " + told.outcome() + "]";
    }
}
