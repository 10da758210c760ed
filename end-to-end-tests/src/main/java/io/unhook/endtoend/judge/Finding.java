package io.unhook.endtoend.judge;

/**
 * One broken promise, in words.
 *
 * @param check the promise's name
 * @param account whose mailbox it is about; null where that cannot be told
 */
public record Finding(String check, String account, String what) {
    @Override
    public String toString() {
        return check + ": " + what + (account == null ? "" : " (account " + account + ")");
    }
}
