package io.unhook.stack.story;

import io.unhook.contracts.Mailbox;
import io.unhook.contracts.Provider;

/** As people write it. */
final class ProviderName {
    private ProviderName() {}

    static String of(Mailbox mailbox) {
        return mailbox.provider() == Provider.OAUTH && mailbox.issuer() != null
                ? mailbox.issuer()
                : of(mailbox.provider());
    }

    static String of(Provider provider) {
        return switch (provider) {
            case null -> "the provider";
            case GOOGLE -> "Google";
            case MICROSOFT -> "Microsoft";
            case IMAP -> "the IMAP server";
            case OAUTH, OTHER -> "the provider";
        };
    }
}
