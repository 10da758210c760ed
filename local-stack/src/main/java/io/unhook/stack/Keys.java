package io.unhook.stack;

import java.security.SecureRandom;
import java.util.Base64;

/** The keys of provider-revocation-service. In production they come from a secret store. */
public record Keys(String encryption, String lookup, String receipts) {
    public static Keys fresh() {
        return new Keys(random(), random(), ReceiptKey.fresh());
    }

    private static String random() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
