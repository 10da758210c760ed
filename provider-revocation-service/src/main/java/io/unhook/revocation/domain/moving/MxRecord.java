package io.unhook.revocation.domain.moving;

import java.util.Locale;

/** One server that takes in a domain's mail; {@code host} is in lower case, without a dot at its end. */
public record MxRecord(int preference, String host) {
    public MxRecord {
        host = host.toLowerCase(Locale.ROOT).replaceAll("\\.+$", "");
    }

    /** {@code MX 0 .}: the domain says that it takes no mail. <https://www.rfc-editor.org/rfc/rfc7505> */
    boolean isNull() {
        return host.isEmpty();
    }

    /**
     * What proves to Microsoft that somebody owns the domain is such a name, and no mail ever goes there.
     * <https://www.rfc-editor.org/rfc/rfc6761#section-6.4>
     */
    boolean cannotExist() {
        return endsIn("invalid");
    }

    boolean endsIn(String suffix) {
        return host.equals(suffix) || host.endsWith("." + suffix);
    }

    @Override
    public String toString() {
        return preference + " " + (isNull() ? "." : host);
    }
}
