package io.unhook.stack.story;

import io.unhook.contracts.Mailbox;
import io.unhook.contracts.MailboxKind;
import java.util.Locale;

/** The mailbox that the story is about, as its newest event shows it. */
public record Subject(Mailbox mailbox) {
    boolean is(Mailbox other) {
        return mailbox.id().equals(other.id()) && mailbox.accountId().equals(other.accountId());
    }

    /** @param addresses false: enough to recognise it, too little to write to it */
    public String words(boolean addresses) {
        return "%s %s of account %s, %s %s, at %s: %s"
                .formatted(
                        mailbox.kind().name().toLowerCase(Locale.ROOT),
                        mailbox.id(),
                        mailbox.accountId(),
                        mailbox.kind() == MailboxKind.CHANNEL ? "connected by" : "owner",
                        mailbox.userId() == null ? "unknown" : mailbox.userId(),
                        ProviderName.of(mailbox),
                        addresses ? mailbox.address() : masked(mailbox.address()));
    }

    private static String masked(String address) {
        if (address == null || address.isEmpty()) return "without an address";
        int at = address.lastIndexOf('@');
        return address.charAt(0) + "•••" + (at < 0 ? "" : address.substring(at));
    }
}
