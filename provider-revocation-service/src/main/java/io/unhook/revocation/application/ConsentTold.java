package io.unhook.revocation.application;

import io.unhook.revocation.domain.consent.Consent;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * What a person who came back from a consent page is told.
 *
 * @param about empty if what they brought belongs to no consent that we know
 */
public record ConsentTold(Optional<Consent> about, What what) {

    public sealed interface What {

        record Connected() implements What {}

        record Denied() implements What {}

        /** @param address the mailbox that was opened instead, for that person's eyes only; empty if nobody can say */
        record OtherMailbox(Optional<String> address) implements What {}

        record MissingScopes(Set<String> scopes) implements What {}

        /** Access for now, but none that lasts. */
        record NothingLasting() implements What {}

        /** The provider gave no answer that is of use, and this consent is over. */
        record TryAgain() implements What {}

        record TooLate() implements What {}

        record Removed() implements What {}

        /** Given; it begins as soon as the older access has ended at the provider. */
        record Paused() implements What {}

        /**
         * Given; their product must still say that they are who asked for it.
         *
         * @param back where their browser takes it
         */
        record Answered(URI back) implements What {}

        /** An older access is being ended at the provider just now, and a new one might go with it. */
        record BeingEnded() implements What {}

        /** This answer came a second time, or a newer one was asked for. */
        record UsedBefore() implements What {}

        /** No state, or none of ours; a consent of that state, if there is one, goes on. */
        record NotOurs() implements What {}

        /** The answer says that it comes from somebody else. It is as if it had not come. */
        record WrongSender() implements What {}

        /** Neither a code nor an error. It is as if it had not come. */
        record Incomplete() implements What {}

        /** Who sent it could not be found out: the same answer is taken later. */
        record NotNow() implements What {}
    }

    static ConsentTold of(Consent consent, What what) {
        return new ConsentTold(Optional.of(consent), what);
    }

    static ConsentTold notOurs() {
        return new ConsentTold(Optional.empty(), new What.NotOurs());
    }
}
