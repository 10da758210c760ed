package io.unhook.revocation.domain;

import io.unhook.contracts.Mailbox;
import io.unhook.contracts.Provider;

/** What somebody needs the grant for. */
public sealed interface Purpose {

    String accountId();

    String userId();

    Provider provider();

    /**
     * One connection of a mailbox. Ends by an event about that mailbox.
     *
     * @param connection null only where a foreign emitter ended a mailbox that nobody had registered, and did not count
     */
    record OfMailbox(Mailbox mailbox, Integer connection) implements Purpose {

        @Override
        public String accountId() {
            return mailbox.accountId();
        }

        @Override
        public String userId() {
            return mailbox.userId();
        }

        @Override
        public Provider provider() {
            return mailbox.provider();
        }
    }

    /** Something else that lives on the same consent: meetings, documents, Search Console. Ends by request. */
    record OfFeature(String feature, String accountId, String userId, Provider provider) implements Purpose {}
}
