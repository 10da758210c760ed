package io.unhook.contracts.mailbox;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands behind an address's {@code @}, in the one form in which DNS, events and tables know it: A-labels, lower case, no
 * dot at the end.
 */
public record MailDomain(String name) {
    private static final Pattern NAME =
            Pattern.compile("(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]");

    /**
     * {@link IDN} knows IDNA 2003 only, which makes another domain of a name with one of these (faß.de becomes fass.de); whoever
     * means such a one writes its A-labels. <https://www.unicode.org/reports/tr46/#Table_Deviation_Characters>
     */
    private static final Pattern DEVIATING = Pattern.compile("[\\u00df\\u03c2\\u200c\\u200d\\u1e9e]");

    /** Empty if it is none: an IP literal, a name without a dot, or nothing that could be looked up. */
    public static Optional<MailDomain> of(String text) {
        if (text == null || DEVIATING.matcher(text).find()) return Optional.empty();
        String whole = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        return ascii(whole).filter(name -> NAME.matcher(name).matches()).map(MailDomain::new);
    }

    public static Optional<MailDomain> ofAddress(String address) {
        return of(address.substring(address.lastIndexOf('@') + 1));
    }

    private static Optional<String> ascii(String name) {
        try {
            return Optional.of(IDN.toASCII(name).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
