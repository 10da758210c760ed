package io.unhook.revocation.application;

import io.unhook.messaging.work.DueWorker.Health;
import io.unhook.revocation.domain.provider.LookAnswer;
import io.unhook.revocation.domain.provider.Permits;
import io.unhook.revocation.domain.provider.RefreshAnswer;
import io.unhook.revocation.domain.provider.RevokeAnswer;
import java.util.Set;

/** What an answer is called in the record of attempts, and what it says about the provider's health. */
final class Words {
    private static final Set<String> OUR_OWN_DELAYS = Set.of(Permits.NONE_LEFT, Permits.OUT_OF_TIME, Permits.HELD);

    private Words() {}

    static String of(RefreshAnswer answer) {
        return switch (answer) {
            case RefreshAnswer.Refreshed _ -> "works";
            case RefreshAnswer.TokenDead dead -> dead.cause();
            case RefreshAnswer.NeedsSignIn needs -> needs.cause();
            case RefreshAnswer.OurFault ours -> ours.detail();
            case RefreshAnswer.NotNow busy -> busy.detail();
            case RefreshAnswer.NoAnswer lost -> lost.detail();
        };
    }

    static String of(RevokeAnswer answer) {
        return switch (answer) {
            case RevokeAnswer.Accepted accepted -> accepted.detail();
            case RevokeAnswer.NotAToken not -> not.detail();
            case RevokeAnswer.GrantObjectsGone gone -> gone.deleted() + " deleted";
            case RevokeAnswer.Unfinished part -> part.deleted() + " deleted, more are left";
            case RevokeAnswer.NeedsPerson needs -> needs.detail();
            case RevokeAnswer.OurFault ours -> ours.detail();
            case RevokeAnswer.NotNow busy -> busy.detail();
            case RevokeAnswer.NoAnswer lost -> lost.detail();
        };
    }

    static String of(LookAnswer answer) {
        return switch (answer) {
            case LookAnswer.Listed listed ->
                listed.own() + " own, tenant-wide " + listed.tenantWide().isPresent();
            case LookAnswer.NoListing _ -> "no listing";
            case LookAnswer.Unreadable unreadable -> unreadable.detail();
        };
    }

    static Health health(RefreshAnswer answer) {
        return switch (answer) {
            case RefreshAnswer.Refreshed _, RefreshAnswer.TokenDead _, RefreshAnswer.NeedsSignIn _ -> Health.OK;
            case RefreshAnswer.OurFault _ -> Health.OUR_TROUBLE;
            case RefreshAnswer.NotNow busy -> putOff(busy.detail());
            case RefreshAnswer.NoAnswer _ -> Health.LANE_TROUBLE;
        };
    }

    static Health health(RevokeAnswer answer) {
        return switch (answer) {
            case RevokeAnswer.Accepted _,
                    RevokeAnswer.NotAToken _,
                    RevokeAnswer.GrantObjectsGone _,
                    RevokeAnswer.Unfinished _,
                    RevokeAnswer.NeedsPerson _ -> Health.OK;
            case RevokeAnswer.OurFault _ -> Health.OUR_TROUBLE;
            case RevokeAnswer.NotNow busy -> putOff(busy.detail());
            case RevokeAnswer.NoAnswer _ -> Health.LANE_TROUBLE;
        };
    }

    private static Health putOff(String detail) {
        return OUR_OWN_DELAYS.contains(detail) ? Health.OUR_TROUBLE : Health.LANE_TROUBLE;
    }
}
