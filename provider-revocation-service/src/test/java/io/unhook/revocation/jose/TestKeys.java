package io.unhook.revocation.jose;

import io.unhook.revocation.application.ReceiptSigner;
import io.unhook.revocation.http.TestSettings;
import java.util.Map;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** Keys made for this run, and the signer that a service configured with them has. */
public final class TestKeys {
    private TestKeys() {}

    public static EllipticCurveJsonWebKey fresh() {
        try {
            return EcJwkGenerator.generateJwk(EllipticCurves.P256);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As an operator would configure them. */
    public static String set(EllipticCurveJsonWebKey... keys) {
        return new JsonWebKeySet(keys).toJson(OutputControlLevel.INCLUDE_PRIVATE);
    }

    public static ReceiptSigner signer(String keys) {
        return new ConfiguredSigner(TestSettings.with(Map.of("keys.receipts", keys)));
    }
}
