package io.unhook.revocation.domain.moving;

import io.unhook.contracts.Provider;
import java.util.Optional;

/** Who takes in a domain's mail. Of most of these DNS does not say who keeps the mailboxes, and then nothing moves. */
public enum MailHost {
    GOOGLE("Google takes in the domain's mail."),
    MICROSOFT("Microsoft takes in the domain's mail."),
    GATEWAY("The domain's mail goes through a filter now; who keeps the mailboxes behind it, DNS does not say."),
    OTHER("Another provider takes in the domain's mail now. Only moves between Google and Microsoft are carried out."),
    SPLIT("The domain's mail goes to several hosts that are not one provider's."),
    NULL_MX("The domain says that it takes no mail any more."),
    NO_MX("The domain names no server for its mail any more."),
    NO_SUCH_DOMAIN("The domain is not there any more.");

    private final String words;

    MailHost(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Whose mailboxes they are then, if that much is known. */
    public Optional<Provider> provider() {
        return switch (this) {
            case GOOGLE -> Optional.of(Provider.GOOGLE);
            case MICROSOFT -> Optional.of(Provider.MICROSOFT);
            case GATEWAY, OTHER, SPLIT, NULL_MX, NO_MX, NO_SUCH_DOMAIN -> Optional.empty();
        };
    }
}
