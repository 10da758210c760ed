package io.unhook.revocation.jose;

import java.security.interfaces.ECPublicKey;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.Use;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.HeaderParameterNames;
import org.jose4j.lang.JoseException;

/** A key pair on P-256. Its id is its thumbprint (RFC 7638), so the same key has the same id wherever it stands. */
final class SigningKey {
    /** So that no receipt is ever taken for an access token, nor the other way round (RFC 8725, 3.11). */
    private static final String TYPE = "unhook-receipt+jwt";

    private static final String ALGORITHM = AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256;

    private final EllipticCurveJsonWebKey pair;
    private final String kid;

    SigningKey(EllipticCurveJsonWebKey pair) {
        this.pair = pair;
        this.kid = pair.calculateBase64urlEncodedThumbprint("SHA-256");
    }

    String kid() {
        return kid;
    }

    String sign(String payload) {
        var jws = new JsonWebSignature();
        jws.setHeader(HeaderParameterNames.TYPE, TYPE);
        jws.setKeyIdHeaderValue(kid);
        jws.setAlgorithmHeaderValue(ALGORITHM);
        jws.setKey(pair.getPrivateKey());
        jws.setPayload(payload);
        try {
            return jws.getCompactSerialization();
        } catch (JoseException _) {
            throw new IllegalStateException("a receipt could not be signed with key " + kid);
        }
    }

    String publicJwk() {
        var half = new EllipticCurveJsonWebKey((ECPublicKey) pair.getPublicKey());
        half.setKeyId(kid);
        half.setUse(Use.SIGNATURE);
        half.setAlgorithm(ALGORITHM);
        return half.toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    /** Do its two halves belong together? */
    boolean isWhole() {
        var jws = new JsonWebSignature();
        jws.setAlgorithmConstraints(new AlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, ALGORITHM));
        jws.setKey(pair.getPublicKey());
        try {
            jws.setCompactSerialization(sign("whole?"));
            return jws.verifySignature();
        } catch (JoseException _) {
            return false;
        }
    }
}
