package io.unhook.revocation.jose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * Reads a JWK set (RFC 7517) with private keys. What is wrong with it is said without its content: the library's own messages,
 * and its own reading of a whole set, which passes over what it cannot read, would show or hide too much.
 */
final class SigningKeys {
    private final String setting;

    private SigningKeys(String setting) {
        this.setting = setting;
    }

    static List<SigningKey> read(String setting, String jwkSet) {
        return new SigningKeys(setting).read(jwkSet);
    }

    private List<SigningKey> read(String jwkSet) {
        List<SigningKey> keys = new ArrayList<>();
        for (Object jwk : jwks(jwkSet)) keys.add(key(jwk, "key " + (keys.size() + 1)));
        if (keys.isEmpty()) throw bad("has no key in it");
        return keys;
    }

    private List<?> jwks(String jwkSet) {
        try {
            if (JsonUtil.parseJson(jwkSet).get("keys") instanceof List<?> jwks) return jwks;
        } catch (JoseException _) {
            // Its message would show a part of a key.
        }
        throw bad("is not a JWK set: {\"keys\": […]}");
    }

    private SigningKey key(Object jwk, String which) {
        if (!(parsed(jwk, which) instanceof EllipticCurveJsonWebKey pair)
                || !EllipticCurves.P_256.equals(pair.getCurveName())) throw bad(which + " is not an EC key on P-256");
        if (pair.getPrivateKey() == null) throw bad(which + " has no private part");
        var key = new SigningKey(pair);
        if (!key.isWhole()) throw bad(which + "'s private and public part do not belong together");
        return key;
    }

    private JsonWebKey parsed(Object jwk, String which) {
        try {
            if (jwk instanceof Map<?, ?> parameters)
                return JsonWebKey.Factory.newJwk(JsonUtil.toJson(named(parameters)));
        } catch (JoseException | RuntimeException _) {
            // Its message would show a part of the key.
        }
        throw bad(which + " is not a JWK");
    }

    private static Map<String, Object> named(Map<?, ?> parameters) {
        Map<String, Object> named = new LinkedHashMap<>();
        parameters.forEach((name, value) -> named.put(String.valueOf(name), value));
        return named;
    }

    private IllegalStateException bad(String what) {
        return new IllegalStateException(setting + " " + what);
    }
}
