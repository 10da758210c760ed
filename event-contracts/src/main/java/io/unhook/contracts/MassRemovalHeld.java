package io.unhook.contracts;

import java.time.Instant;
import java.util.List;

/**
 * So much of an account was removed in a short time that what is left to end at the providers waits for a person's yes.
 *
 * <p>Says nothing about single mailboxes: each of them is removed from the product and gets no credential any more. What was
 * called for before this is not taken back, and more may be removed after it.
 *
 * @param holdId which hold; the same fact told again names the same one
 * @param removed how many mailboxes and features were removed when the brake took hold
 * @param of how many the account had before
 * @param since when the first of them was removed
 * @param actors who removed them, whoever removed most first; at most ten, and nobody where nobody said who
 */
public record MassRemovalHeld(String accountId, String holdId, long removed, long of, Instant since, List<Actor> actors)
        implements AccountEvent {}
