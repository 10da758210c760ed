package io.unhook.doors.mailbox;

import io.unhook.contracts.Mailbox;
import io.unhook.doors.mailbox.ConnectBody.Choice;
import io.unhook.doors.revocation.ConsentWish;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.function.UnaryOperator;
import org.hibernate.validator.constraints.URL;

/**
 * What reconnecting a mailbox asks for, all of it optional.
 *
 * @param provider where it is now, if it has moved
 */
public record ReconnectBody(
        Choice provider,
        @URL(protocol = "https") @Size(max = 500) String issuer,
        @Size(max = ConsentWish.LONGEST_URL) String returnUrl,
        @Pattern(regexp = ConsentWish.LOCALE) String locale,
        Boolean consent) {
    private static final ReconnectBody EMPTY = new ReconnectBody(null, null, null, null, null);

    public static ReconnectBody orEmpty(ReconnectBody body) {
        return body == null ? EMPTY : body;
    }

    /** The mailbox as it is, or at the provider that is named. */
    public UnaryOperator<Mailbox> where() {
        if (provider == null && issuer == null) return known -> known;
        Choice choice = provider == null ? Choice.OAUTH : provider;
        choice.checkIssuer(issuer);
        return known -> known.at(choice.provider(), issuer);
    }

    public ConsentWish consentWish() {
        return ConsentWish.of(returnUrl, locale, consent);
    }
}
