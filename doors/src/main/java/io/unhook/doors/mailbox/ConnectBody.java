package io.unhook.doors.mailbox;

import io.unhook.contracts.Provider;
import io.unhook.doors.Refusal;
import io.unhook.doors.revocation.ConsentWish;
import io.unhook.messaging.mailbox.WantedMailbox;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.IDN;
import org.hibernate.validator.constraints.URL;

/**
 * What connecting a mailbox asks for.
 *
 * @param issuer with {@code OAUTH}, and only with it
 * @param userId whose it is; the caller's own, unless an admin or a service says otherwise
 * @param accountId for a service with several accounts
 * @param returnUrl where the consent page leads back to
 * @param locale the language of the consent page's purposes
 * @param consent false: no page is wanted
 */
public record ConnectBody(
        @NotNull @Email @Size(max = 254) String address,
        @NotNull Choice provider,
        @URL(protocol = "https") @Size(max = 500) String issuer,
        @Pattern(regexp = PLAIN) String userId,
        @Pattern(regexp = PLAIN) String accountId,
        @Size(max = ConsentWish.LONGEST_URL) String returnUrl,
        @Pattern(regexp = ConsentWish.LOCALE) String locale,
        Boolean consent) {
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

        Provider provider() {
            return provider;
        }

        void checkIssuer(String issuer) {
            if ((this == OAUTH) != (issuer != null))
                throw Refusal.of(
                        422, "invalid-field", "A field is not valid", "issuer: needed with OAUTH, and only with it.");
        }
    }

    public WantedMailbox wantedBy(MailboxCaller caller) {
        provider.checkIssuer(issuer);
        return new WantedMailbox(
                caller.accountOr(accountId), caller.userOr(userId), plainAddress(), provider.provider(), issuer);
    }

    /** A domain has two spellings, and one address is one mailbox: providers name it in this one. */
    private String plainAddress() {
        int at = address.lastIndexOf('@') + 1;
        return address.substring(0, at) + IDN.toASCII(address.substring(at), IDN.ALLOW_UNASSIGNED);
    }

    public ConsentWish consentWish() {
        return ConsentWish.of(returnUrl, locale, consent);
    }
}
