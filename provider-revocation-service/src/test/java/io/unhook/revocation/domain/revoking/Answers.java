package io.unhook.revocation.domain.revoking;

import io.unhook.contracts.ActionBy;
import io.unhook.revocation.domain.provider.LookAnswer;
import io.unhook.revocation.domain.provider.Permits;
import io.unhook.revocation.domain.provider.PersonStep;
import io.unhook.revocation.domain.provider.RefreshAnswer;
import io.unhook.revocation.domain.provider.RevokeAnswer;
import io.unhook.revocation.domain.provider.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What a provider may say, in the words of the tests. */
final class Answers {
    static final PersonStep BY_HAND = new PersonStep(ActionBy.OWNER, "https://provider.example/permissions", "by-hand");
    static final PersonStep MY_APPS = new PersonStep(ActionBy.OWNER, "https://myapps.example", "my-apps");
    static final PersonStep ADMIN = new PersonStep(ActionBy.TENANT_ADMIN, "https://entra.example", "admin-consent");

    private Answers() {}

    static RefreshAnswer works() {
        return new RefreshAnswer.Refreshed(new Secret("access"), Instant.MAX, Optional.empty(), Set.of());
    }

    static RefreshAnswer dead() {
        return new RefreshAnswer.TokenDead("invalid_grant", false);
    }

    static RefreshAnswer consentMissing() {
        return new RefreshAnswer.TokenDead("AADSTS65001", true);
    }

    static RefreshAnswer signInNeeded() {
        return new RefreshAnswer.NeedsSignIn("invalid_rapt");
    }

    static RefreshAnswer refreshNotNow() {
        return new RefreshAnswer.NotNow(Optional.empty(), "503");
    }

    static RefreshAnswer refreshUnanswered() {
        return new RefreshAnswer.NoAnswer("timeout");
    }

    static RefreshAnswer refreshOurFault() {
        return new RefreshAnswer.OurFault("invalid_client");
    }

    static RevokeAnswer accepted() {
        return new RevokeAnswer.Accepted("200");
    }

    static RevokeAnswer notAToken() {
        return new RevokeAnswer.NotAToken("invalid_token");
    }

    static RevokeAnswer objectsGone() {
        return new RevokeAnswer.GrantObjectsGone(2, Optional.empty());
    }

    static RevokeAnswer tenantWideLeft() {
        return new RevokeAnswer.GrantObjectsGone(1, Optional.of(ADMIN));
    }

    static RevokeAnswer personNeeded() {
        return new RevokeAnswer.NeedsPerson(MY_APPS, "not opted in");
    }

    static RevokeAnswer callNotNow() {
        return new RevokeAnswer.NotNow(Optional.empty(), "503");
    }

    static RevokeAnswer callHeld() {
        return new RevokeAnswer.NotNow(Optional.empty(), Permits.HELD);
    }

    static RevokeAnswer askedToWait(Duration time) {
        return new RevokeAnswer.NotNow(Optional.of(time), "429");
    }

    static RevokeAnswer callUnfinished() {
        return new RevokeAnswer.Unfinished(20);
    }

    static RevokeAnswer callUnanswered() {
        return new RevokeAnswer.NoAnswer(Optional.empty(), "reset");
    }

    static RevokeAnswer callOurFault() {
        return new RevokeAnswer.OurFault("404");
    }

    static LookAnswer listed(int own) {
        return new LookAnswer.Listed(own, Optional.empty());
    }

    static LookAnswer listedTenantWide() {
        return new LookAnswer.Listed(0, Optional.of(ADMIN));
    }

    static LookAnswer noListing() {
        return new LookAnswer.NoListing();
    }

    static LookAnswer unreadable() {
        return new LookAnswer.Unreadable("503");
    }
}
