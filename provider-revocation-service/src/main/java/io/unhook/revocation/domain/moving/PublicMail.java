package io.unhook.revocation.domain.moving;

import io.unhook.contracts.mailbox.MailDomain;
import java.util.Collection;
import java.util.List;

/**
 * Providers' own domains, where anybody has an address.
 *
 * @param names a name without a dot means the provider's domain in every country: {@code hotmail.se}, {@code yahoo.co.uk}
 */
public record PublicMail(Collection<String> names) {
    private static final List<String> SECOND_LEVELS = List.of("co", "com");

    public boolean has(MailDomain domain) {
        return names.contains(domain.name()) || names.contains(ofAnyCountry(domain));
    }

    private static String ofAnyCountry(MailDomain domain) {
        String[] labels = domain.name().split("\\.");
        boolean country = labels.length == 2 || labels.length == 3 && SECOND_LEVELS.contains(labels[1]);
        return country ? labels[0] : domain.name();
    }
}
