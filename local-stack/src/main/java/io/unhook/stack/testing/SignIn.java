package io.unhook.stack.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Signs the tokens of a test's callers, with a key made for this run; the service knows its public half. The private half is kept
 * in a system property, for the reason that {@link Infrastructure} gives.
 */
public class SignIn implements QuarkusTestResourceLifecycleManager {
    private static final String KEY = "unhook.testing.sign-in";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public Map<String, String> start() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            System.setProperty(
                    KEY, Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
            return Map.of(
                    "quarkus.oidc.public-key",
                    Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        // The key goes with the run.
    }

    public static String member(String user) {
        return person(user, "acme", "MEMBER");
    }

    public static String admin(String user) {
        return person(user, "acme", "SUPER_ADMIN");
    }

    public static String person(String user, String account, String... roles) {
        return sign(Map.of("sub", user, "groups", List.of(roles), "account_id", account));
    }

    public static String service(String name, String... accounts) {
        return sign(Map.of("sub", name, "groups", List.of("service"), "accounts", List.of(accounts)));
    }

    public static String operator() {
        return sign(Map.of("sub", "olga", "groups", List.of("operator")));
    }

    private static String sign(Map<String, ?> who) {
        Instant now = Instant.now();
        Map<String, Object> claims = new HashMap<>(who);
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(Duration.ofHours(1)).getEpochSecond());
        try {
            String unsigned = base64url(JSON.writeValueAsBytes(Map.of("alg", "RS256", "typ", "JWT"))) + "."
                    + base64url(JSON.writeValueAsBytes(claims));
            return unsigned + "." + base64url(signature(unsigned));
        } catch (JsonProcessingException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] signature(String text) throws GeneralSecurityException {
        byte[] key = Base64.getDecoder().decode(System.getProperty(KEY));
        Signature rsa = Signature.getInstance("SHA256withRSA");
        rsa.initSign(KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key)));
        rsa.update(text.getBytes(UTF_8));
        return rsa.sign();
    }

    private static String base64url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
