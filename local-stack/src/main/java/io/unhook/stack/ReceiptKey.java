package io.unhook.stack;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.util.Base64;

/** A new key for signing receipts, in the JWK set that provider-revocation-service reads. */
final class ReceiptKey {
    private static final int COORDINATE_BYTES = 32;

    private ReceiptKey() {}

    static String fresh() {
        KeyPair pair = generated();
        ECPoint point = ((ECPublicKey) pair.getPublic()).getW();
        BigInteger secret = ((ECPrivateKey) pair.getPrivate()).getS();
        return """
                {"keys":[{"kty":"EC","crv":"P-256","x":"%s","y":"%s","d":"%s"}]}""".formatted(encoded(point.getAffineX()), encoded(point.getAffineY()), encoded(secret));
    }

    private static KeyPair generated() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Unsigned, and never shorter than the curve's field (RFC 7518, 6.2.1.2). */
    private static String encoded(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[COORDINATE_BYTES];
        int length = Math.min(bytes.length, COORDINATE_BYTES);
        System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE_BYTES - length, length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(fixed);
    }
}
