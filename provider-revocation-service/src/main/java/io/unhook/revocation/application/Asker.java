package io.unhook.revocation.application;

import io.unhook.revocation.application.Tokens.Giver;
import io.unhook.revocation.domain.Purpose;

/** Who asks for something, and whose mailboxes are their business. */
public interface Asker {

    /** False: for them it does not exist. */
    boolean belongsTo(String accountId);

    /** It is that person themself, or their account's service. */
    boolean mayActFor(Giver person);

    boolean isServiceOf(String accountId);

    /** False: it exists, and is not theirs to see. */
    boolean maySee(Purpose about);
}
