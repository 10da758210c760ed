package io.unhook.revocation.service;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;

/** Signs the tokens of a test's callers, with a key made for this run; the service knows its public half. */
public class SignIn implements QuarkusTestResourceLifecycleManager {
    private static final String KEY = "test.sign-in.key";

    @Override
    public Map<String, String> start() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            return Map.of(
                    "quarkus.oidc.public-key",
                    base64(pair.getPublic().getEncoded()),
                    KEY,
                    base64(pair.getPrivate().getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        // The key goes with the run.
    }

    static String member(String user) {
        return person(user, "acme", "MEMBER");
    }

    static String admin(String user) {
        return person(user, "acme", "SUPER_ADMIN");
    }

    static String person(String user, String account, String role) {
        return sign(Jwt.subject(user).groups(role).claim("account_id", account));
    }

    public static String service(String name, String... accounts) {
        return sign(Jwt.subject(name).groups("service").claim("accounts", List.of(accounts)));
    }

    static String operator() {
        return sign(Jwt.subject("olga").groups(Set.of("operator")));
    }

    private static String sign(JwtClaimsBuilder claims) {
        return claims.expiresIn(Duration.ofHours(1)).sign(key()); // some are kept for the whole run
    }

    private static PrivateKey key() {
        byte[] key = Base64.getDecoder().decode(ConfigProvider.getConfig().getValue(KEY, String.class));
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
        } catch (NoSuchAlgorithmException | InvalidKeySpecException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
