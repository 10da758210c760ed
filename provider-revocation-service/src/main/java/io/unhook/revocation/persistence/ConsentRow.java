package io.unhook.revocation.persistence;

import io.unhook.contracts.RefusalCause;
import io.unhook.revocation.domain.consent.Consent;
import io.unhook.revocation.domain.consent.Consent.Wanted;
import io.unhook.revocation.domain.consent.ConsentState;
import io.unhook.revocation.domain.consent.ConsentState.Answered;
import io.unhook.revocation.domain.consent.ConsentState.Exchanging;
import io.unhook.revocation.domain.consent.ConsentState.Granted;
import io.unhook.revocation.domain.consent.ConsentState.Paused;
import io.unhook.revocation.domain.consent.ConsentState.Refused;
import io.unhook.revocation.domain.consent.ConsentState.Waiting;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

@Entity
@Table(name = "consent")
class ConsentRow {
    @Id
    String id;

    @Embedded
    PurposeColumns purpose;

    @Column(name = "page_of")
    String pageOf;

    String callback;

    String[] asked;

    String[] required;

    @Column(name = "return_url")
    String returnUrl;

    String locale;

    @Column(name = "begun_at")
    Instant begunAt;

    @Column(name = "state_hash")
    byte[] stateHash;

    int round;

    @Enumerated(EnumType.STRING)
    ConsentState.Name state;

    @Column(name = "lapses_at")
    Instant lapsesAt;

    @Column(name = "ended_at")
    Instant endedAt;

    @Enumerated(EnumType.STRING)
    RefusalCause cause;

    String[] missing;

    @Column(name = "use_id")
    String useId;

    @Column(name = "due_at")
    Instant dueAt;

    int attempt;

    @Column(name = "kept_secret")
    byte[] keptSecret;

    @Column(name = "kept_grant_id")
    String keptGrantId;

    @Column(name = "kept_client_id")
    String keptClientId;

    @Column(name = "kept_scopes")
    String[] keptScopes;

    /** Of the code that hands in what is kept. */
    @Column(name = "completion_hash")
    byte[] completionHash;

    protected ConsentRow() {}

    ConsentRow(Consent consent, byte[] stateHash) {
        this.id = consent.id();
        this.stateHash = stateHash;
        take(consent);
    }

    final void take(Consent consent) {
        purpose = PurposeColumns.of(consent.purpose());
        pageOf = consent.issuer().orElse(null);
        callback = consent.callback();
        asked = sorted(consent.wanted().asked());
        required = sorted(consent.wanted().required());
        returnUrl = consent.returnUrl();
        locale = consent.locale();
        begunAt = consent.begunAt();
        round = consent.round();
        take(consent.state());
    }

    private void take(ConsentState next) {
        state = next.name();
        lapsesAt = next.lapsesAt().orElse(null);
        dueAt = next.dueAt().orElse(null);
        switch (next) {
            case Answered _, Paused _ -> {}
            case Waiting _, Exchanging _ -> {
                forget();
                completionHash = null;
            }
            case Granted granted -> {
                forget();
                endedAt = granted.at();
                useId = granted.useId();
            }
            case Refused refused -> {
                forget();
                endedAt = refused.at();
                cause = refused.cause();
                missing = sorted(refused.missingScopes());
            }
        }
    }

    private void forget() {
        keptSecret = null;
        keptGrantId = null;
        keptClientId = null;
        keptScopes = null;
    }

    Consent consent() {
        return new Consent(
                id,
                purpose.purpose(),
                Optional.ofNullable(pageOf),
                callback,
                new Wanted(Set.of(asked), Set.of(required)),
                returnUrl,
                locale,
                begunAt,
                round,
                state());
    }

    private ConsentState state() {
        return switch (state) {
            case WAITING -> new Waiting(lapsesAt);
            case EXCHANGING -> new Exchanging(lapsesAt);
            case ANSWERED -> new Answered(lapsesAt);
            case PAUSED -> new Paused(dueAt == null ? lapsesAt : dueAt, lapsesAt);
            case GRANTED -> new Granted(endedAt, useId);
            case REFUSED -> new Refused(endedAt, cause, Set.of(missing));
        };
    }

    private static String[] sorted(Set<String> texts) {
        return texts.stream().sorted().toArray(String[]::new);
    }
}
