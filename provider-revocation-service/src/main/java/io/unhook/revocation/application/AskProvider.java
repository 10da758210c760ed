package io.unhook.revocation.application;

import io.unhook.contracts.Provider;
import io.unhook.revocation.domain.provider.Candidate;
import io.unhook.revocation.domain.provider.ClientToken;
import io.unhook.revocation.domain.provider.CodeExchange;
import io.unhook.revocation.domain.provider.ConsentDoor;
import io.unhook.revocation.domain.provider.ConsentRequest;
import io.unhook.revocation.domain.provider.ExchangeAnswer;
import io.unhook.revocation.domain.provider.GrantKey;
import io.unhook.revocation.domain.provider.LookAnswer;
import io.unhook.revocation.domain.provider.PageAnswer;
import io.unhook.revocation.domain.provider.ProofAnswer;
import io.unhook.revocation.domain.provider.RefreshAnswer;
import io.unhook.revocation.domain.provider.RevokeAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** Every call to a provider goes through here; what concerns all calls to that provider is done here. */
@ApplicationScoped
class AskProvider {
    private final Doors doors;
    private final PacedCalls pace;
    private final Counters counters;
    private final OurFaults faults;

    AskProvider(Doors doors, PacedCalls pace, Counters counters, OurFaults faults) {
        this.doors = doors;
        this.pace = pace;
        this.counters = counters;
        this.faults = faults;
    }

    RefreshAnswer refresh(GrantKey grant, ClientToken token) {
        RefreshAnswer answer = counters.timed(
                grant.provider(),
                "refresh",
                () -> doors.grants(grant.provider()).refresh(grant, token));
        switch (answer) {
            case RefreshAnswer.NotNow busy -> pace.hold(grant.provider(), busy.retryAfter());
            case RefreshAnswer.OurFault ours -> faults.alarm(grant.provider(), ours.detail());
            case RefreshAnswer.Refreshed _,
                    RefreshAnswer.TokenDead _,
                    RefreshAnswer.NeedsSignIn _,
                    RefreshAnswer.NoAnswer _ -> {}
        }
        return answer;
    }

    ProofAnswer prove(Provider provider, Candidate candidate) {
        ProofAnswer answer =
                counters.timed(provider, "prove", () -> doors.grants(provider).prove(candidate));
        switch (answer) {
            case ProofAnswer.Unavailable busy -> pace.hold(provider, busy.retryAfter());
            case ProofAnswer.OurFault ours -> faults.alarm(provider, ours.detail());
            case ProofAnswer.Proven _, ProofAnswer.WrongScopes _, ProofAnswer.Refused _ -> {}
        }
        return answer;
    }

    RevokeAnswer revoke(String revocationId, GrantKey grant, ClientToken token) {
        RevokeAnswer answer = counters.timed(
                grant.provider(),
                "revoke",
                () -> pace.ending(
                        revocationId, () -> doors.grants(grant.provider()).revoke(grant, token)));
        switch (answer) {
            case RevokeAnswer.NotNow busy -> pace.hold(grant.provider(), busy.retryAfter());
            case RevokeAnswer.NoAnswer lost -> pace.hold(grant.provider(), lost.retryAfter());
            case RevokeAnswer.OurFault ours -> faults.alarm(grant.provider(), ours.detail());
            case RevokeAnswer.Accepted _,
                    RevokeAnswer.NotAToken _,
                    RevokeAnswer.GrantObjectsGone _,
                    RevokeAnswer.Unfinished _,
                    RevokeAnswer.NeedsPerson _ -> {}
        }
        return answer;
    }

    LookAnswer look(GrantKey grant) {
        return counters.timed(
                grant.provider(), "look", () -> doors.grants(grant.provider()).look(grant));
    }

    PageAnswer page(ConsentDoor door, ConsentRequest request) {
        PageAnswer answer = counters.timed(door.provider(), "page", () -> door.page(request));
        switch (answer) {
            case PageAnswer.NotNow busy -> pace.hold(door.provider(), busy.retryAfter());
            case PageAnswer.OurFault ours -> faults.alarm(door.provider(), ours.detail());
            case PageAnswer.At _ -> {}
        }
        return answer;
    }

    ExchangeAnswer exchange(ConsentDoor door, CodeExchange exchange) {
        ExchangeAnswer answer = counters.timed(door.provider(), "exchange", () -> door.exchange(exchange));
        switch (answer) {
            case ExchangeAnswer.Unavailable busy -> pace.hold(door.provider(), busy.retryAfter());
            case ExchangeAnswer.OurFault ours -> faults.alarm(door.provider(), ours.detail());
            case ExchangeAnswer.Exchanged _,
                    ExchangeAnswer.CodeRefused _,
                    ExchangeAnswer.WrongScopes _,
                    ExchangeAnswer.NotTheirs _ -> {}
        }
        return answer;
    }

    static Duration wait(Optional<Duration> retryAfter) {
        return retryAfter.orElse(Duration.ofSeconds(10));
    }
}
