package io.unhook.doors.mailbox;

import io.unhook.contracts.Provider;
import io.unhook.doors.Refusal;
import io.unhook.messaging.mailbox.WantedMailbox;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.hibernate.validator.constraints.URL;

/**
 * What connecting a mailbox asks for.
 *
 * @param issuer with {@code OAUTH}, and only with it
 * @param userId whose it is; the caller's own, unless an admin or a service says otherwise
 * @param accountId for a service with several accounts
 */
public record ConnectBody(
        @NotNull @Email @Size(max = 254) String address,
        @NotNull Choice provider,
        @URL(protocol = "https") @Size(max = 500) String issuer,
        @Pattern(regexp = PLAIN) String userId,
        @Pattern(regexp = PLAIN) String accountId) {
    static final String PLAIN = "[^\\p{Cntrl}]{1,200}";

    /** The providers that there are to choose from; an event may know more. */
    public enum Choice {
        GOOGLE(Provider.GOOGLE),
        MICROSOFT(Provider.MICROSOFT),
        IMAP(Provider.IMAP),
        OAUTH(Provider.OAUTH);

        private final Provider provider;

        Choice(Provider provider) {
            this.provider = provider;
        }
    }

    public WantedMailbox wantedBy(MailboxCaller caller) {
        if ((provider == Choice.OAUTH) != (issuer != null))
            throw Refusal.of(
                    422, "invalid-field", "A field is not valid", "issuer: needed with OAUTH, and only with it.");
        return new WantedMailbox(
                caller.accountOr(accountId), caller.userOr(userId), address, provider.provider, issuer);
    }
}
