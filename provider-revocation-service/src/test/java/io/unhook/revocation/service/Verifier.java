package io.unhook.revocation.service;

import static io.restassured.RestAssured.given;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody who was given a receipt: another library than the one that signs, the public keys as they are served, and no word of
 * the token believed before its signature.
 */
final class Verifier {
    private Verifier() {}

    /** Empty if it is not ours as it stands. */
    static Optional<Map<String, Object>> verified(String receipt) {
        return verified(receipt, keys());
    }

    static Optional<Map<String, Object>> verified(String receipt, JWKSet keys) {
        try {
            var jws = JWSObject.parse(receipt);
            return isOurs(jws, keys) ? Optional.of(jws.getPayload().toJSONObject()) : Optional.empty();
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    private static boolean isOurs(JWSObject jws, JWKSet keys) throws JOSEException {
        JWK key = keys.getKeyByKeyId(jws.getHeader().getKeyID());
        return key != null
                && jws.getHeader().getAlgorithm().equals(JWSAlgorithm.ES256)
                && new JOSEObjectType("unhook-receipt+jwt")
                        .equals(jws.getHeader().getType())
                && jws.verify(new ECDSAVerifier(key.toECKey()));
    }

    static String kid(String receipt) {
        try {
            return JWSObject.parse(receipt).getHeader().getKeyID();
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    static JWKSet keys() {
        String served = given().get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        try {
            return JWKSet.parse(served);
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }
}
