package io.unhook.simulator.log;

import io.unhook.simulator.world.GrantKey;
import io.unhook.simulator.world.Provider;
import io.unhook.simulator.world.Secrets;
import java.time.Instant;

/** A log line while it is being written: whoever handles the call says here what it touched and did. */
public final class Notes {
    private final long number;
    private final Kind kind;
    private final Instant at;
    private final Instant systemAt;
    private final Provider provider;
    private final String endpoint;
    private final String method;
    private final String path;
    private String client;
    private String realm;
    private String subject;
    private Integer epoch;
    private Integer consent;
    private String token;
    private String tokenKind;
    private Integer status;
    private Delivery answer;
    private Effect effect = Effect.NONE;
    private Long effectNumber;
    private String detail;
    private String fault;

    Notes(long number, Kind kind, When when, Provider provider, String endpoint, String method, String path) {
        this.number = number;
        this.kind = kind;
        this.at = when.at();
        this.systemAt = when.systemAt();
        this.provider = provider;
        this.endpoint = endpoint;
        this.method = method;
        this.path = path;
        this.answer = kind == Kind.CALL ? Delivery.OPEN : null;
    }

    record When(Instant at, Instant systemAt) {}

    public long number() {
        return number;
    }

    public Provider provider() {
        return provider;
    }

    public String client() {
        return client;
    }

    public String subject() {
        return subject;
    }

    public Notes client(String id) {
        client = id == null || id.isBlank() ? null : id;
        return this;
    }

    public Notes token(String value, String kindOfToken) {
        token = Secrets.fingerprint(value);
        tokenKind = kindOfToken;
        return this;
    }

    public Notes grant(GrantKey key) {
        return at(key.realm(), key.subject());
    }

    public Notes grant(GrantKey key, int epochOfIt, int consentOfIt) {
        epoch = epochOfIt;
        consent = consentOfIt;
        return grant(key);
    }

    public Notes epoch(int epochOfIt) {
        epoch = epochOfIt;
        return this;
    }

    public Notes consent(int consentOfIt) {
        consent = consentOfIt;
        return this;
    }

    public Notes at(String inRealm, String ofSubject) {
        realm = inRealm;
        subject = ofSubject;
        return this;
    }

    public Notes effect(Effect what) {
        effect = what;
        return this;
    }

    /** A word on why, e.g. {@code evicted}. */
    public Notes because(String why) {
        detail = why;
        return this;
    }

    void struckBy(String faultId) {
        fault = faultId;
    }

    void settled(Integer withStatus, Delivery delivery) {
        status = withStatus;
        answer = delivery;
    }

    void tookEffect(long inOrder) {
        effectNumber = inOrder;
    }

    boolean hasEffect() {
        return effect != Effect.NONE;
    }

    Entry entry() {
        return new Entry(
                number,
                kind,
                at,
                systemAt,
                provider,
                endpoint,
                method,
                path,
                client,
                realm,
                subject,
                epoch,
                consent,
                token,
                tokenKind,
                status,
                answer,
                effect,
                effectNumber,
                detail,
                fault);
    }
}
