package io.unhook.notification.mail;

import java.net.IDN;
import java.text.Normalizer;

/** Where a mail goes, in the letters that a mail server takes. */
sealed interface Address {
    /**
     * @param text with the domain's international labels as punycode
     * @param international the part before the @ goes beyond ASCII: only a server that speaks SMTPUTF8 (RFC 6531) takes it
     */
    record Deliverable(String text, boolean international) implements Address {}

    /** No plain address, whoever put it into the directory. */
    record None() implements Address {}

    /** What the two generations of international domain names write differently: the wrong one is somebody else's domain. */
    String AMBIGUOUS = ".*[ßẞς\\u200c\\u200d].*";

    String PART = "[^\\s\\p{Cntrl}<>()\\[\\],;:\\\\\"@]+";

    static Address of(String address) {
        String text = Normalizer.normalize(address, Normalizer.Form.NFC);
        if (!text.matches(PART + "@" + PART)) return new None();
        int at = text.indexOf('@');
        return of(text.substring(0, at), text.substring(at + 1));
    }

    private static Address of(String local, String domain) {
        if (domain.matches(AMBIGUOUS)) return new None();
        try {
            String ascii = IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED);
            if (!ascii.matches(PART)) return new None();
            return new Deliverable(local + "@" + ascii, !isAscii(local));
        } catch (IllegalArgumentException _) {
            return new None();
        }
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(letter -> letter < 128);
    }
}
