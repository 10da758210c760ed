package io.unhook.simulator.world;

import java.util.List;

/** What a token stands for: one consent to one grant, through one client. */
public record Granted(String client, GrantKey grant, int epoch, int consent, List<String> scopes) {

    /** What the newest consent to a grant gave. */
    public static Granted byNewestConsent(Grant grant) {
        Consent consent = grant.newestConsent();
        return new Granted(consent.client(), grant.key(), grant.newest().epoch(), consent.number(), consent.scopes());
    }

    public boolean has(String scope) {
        return scopes.contains(scope);
    }

    public String scopeText() {
        return String.join(" ", scopes);
    }
}
