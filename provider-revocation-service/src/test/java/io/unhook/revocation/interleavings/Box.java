package io.unhook.revocation.interleavings;

import io.unhook.contracts.Mailbox;
import io.unhook.contracts.MailboxKind;
import java.util.UUID;

/** A mailbox of a tale, before it has a name of its own. */
record Box(int number, int account, int user, int person, Realm realm) {

    Mailbox in(int run) {
        return new Mailbox(
                MailboxKind.INBOX,
                UUID.randomUUID().toString(),
                account(account, run),
                user(user, run),
                realm.address(person, run),
                realm.provider,
                realm == Realm.ISSUER ? Simulated.issuer() : null);
    }

    static String account(int account, int run) {
        return "a" + account + "." + run;
    }

    static String user(int user, int run) {
        return "u" + user + "." + run;
    }

    @Override
    public String toString() {
        return "box" + number + " (p" + person + " at the " + realm + ", for u" + user + " of a" + account + ")";
    }
}
