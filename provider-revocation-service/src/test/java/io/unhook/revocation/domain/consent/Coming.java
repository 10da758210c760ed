package io.unhook.revocation.domain.consent;

import static io.unhook.revocation.domain.consent.Asked.LEASE;
import static io.unhook.revocation.domain.consent.Asked.NOON;
import static io.unhook.revocation.domain.consent.Asked.ONE;
import static io.unhook.revocation.domain.consent.Asked.TEN_PAST;

import io.unhook.contracts.RefusalCause;
import io.unhook.revocation.domain.consent.ConsentState.Answered;
import io.unhook.revocation.domain.consent.ConsentState.Exchanging;
import io.unhook.revocation.domain.consent.ConsentState.Granted;
import io.unhook.revocation.domain.consent.ConsentState.Paused;
import io.unhook.revocation.domain.consent.ConsentState.Refused;
import io.unhook.revocation.domain.consent.ConsentState.Waiting;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What may come to a consent. Empty: it changes nothing. */
enum Coming {
    RETURN("the browser brings an answer to its newest URL", consent -> consent.returned(NOON, LEASE)),
    LATE_RETURN("the same, after the hour", EnumSet.of(ConsentState.Name.WAITING), refusing(RefusalCause.LAPSED)),
    DENIED("the person said no", EnumSet.of(ConsentState.Name.WAITING), refusing(RefusalCause.DENIED)),
    GIVEN("what was asked was given, and whose it is shows", atWork(), consent -> consent.granted(NOON, "use")),
    GIVEN_BY_WHOM(
            "what was asked was given, and nothing shows by whom", exchanging(), consent -> consent.answered(TEN_PAST)),
    GIVEN_TOO_SOON("it was given while a call may still end it", atWork(), consent -> consent.paused(NOON, TEN_PAST)),
    OTHER_MAILBOX("another mailbox was given", atWork(), refusing(RefusalCause.OTHER_MAILBOX)),
    TOO_LITTLE("less than what is required was given", exchanging(), refusing(RefusalCause.MISSING_SCOPES)),
    NO_ANSWER("the provider gave no usable answer to the code", exchanging(), refusing(RefusalCause.LAPSED)),
    TAKEN_ALONG(
            "the older access ended and took the new one along",
            paused(),
            refusing(RefusalCause.REVOCATION_IN_PROGRESS)),
    SAME_USER("the product says: the user who began", consent -> consent.handedIn(NOON, NOON, TEN_PAST)),
    ANOTHER_USER(
            "the product says: somebody else", EnumSet.of(ConsentState.Name.ANSWERED), refusing(RefusalCause.DENIED)),
    TIME_IS_OVER(
            "its time is over",
            consent -> consent.state()
                    .lapsesAt()
                    .map(_ -> refusing(overdue(consent)).apply(consent))),
    REMOVED("its mailbox is removed", Coming::open, refusing(RefusalCause.MAILBOX_REMOVED)),
    LATER_CONNECTION("a later connection of its mailbox is asked for", Coming::open, refusing(RefusalCause.LAPSED)),
    ASKED_AGAIN("the same use is asked for again", Coming::open, consent -> consent.renewed(Asked.waiting()));

    final String title;
    private final Function<Consent, Optional<Consent>> move;

    Coming(String title, Function<Consent, Optional<Consent>> move) {
        this.title = title;
        this.move = move;
    }

    Coming(String title, Function<Consent, Boolean> when, Function<Consent, Consent> move) {
        this(title, consent -> when.apply(consent) ? Optional.of(move.apply(consent)) : Optional.<Consent>empty());
    }

    Coming(String title, EnumSet<ConsentState.Name> in, Function<Consent, Consent> move) {
        this(title, consent -> in.contains(consent.state().name()), move);
    }

    private static boolean open(Consent consent) {
        return consent.open();
    }

    private static EnumSet<ConsentState.Name> exchanging() {
        return EnumSet.of(ConsentState.Name.EXCHANGING);
    }

    private static EnumSet<ConsentState.Name> paused() {
        return EnumSet.of(ConsentState.Name.PAUSED);
    }

    private static EnumSet<ConsentState.Name> atWork() {
        return EnumSet.of(ConsentState.Name.EXCHANGING, ConsentState.Name.PAUSED);
    }

    private static Function<Consent, Consent> refusing(RefusalCause cause) {
        return consent -> consent.refused(ONE, cause, Set.of());
    }

    private static RefusalCause overdue(Consent consent) {
        return consent.state() instanceof Paused ? RefusalCause.REVOCATION_IN_PROGRESS : RefusalCause.LAPSED;
    }

    String meets(Consent consent) {
        return move.apply(consent).map(Coming::words).orElse("");
    }

    private static String words(Consent now) {
        String url = now.round() > 1 ? ", its newest URL counts" : "";
        return switch (now.state()) {
            case Waiting _ -> "WAITING" + url;
            case Exchanging _ -> "EXCHANGING";
            case Answered _ -> "ANSWERED";
            case Paused _ -> "PAUSED";
            case Granted _ -> "GRANTED";
            case Refused refused -> "REFUSED, tells AccessRefused(" + refused.cause() + ")";
        };
    }
}
