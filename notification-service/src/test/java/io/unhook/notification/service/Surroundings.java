package io.unhook.notification.service;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.unhook.stack.process.FreePort;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** What the service has around it besides database and broker: where mail goes, and whose tokens count. */
public class Surroundings implements QuarkusTestResourceLifecycleManager {
    static final String MAIL_PORT = "unhook.testing.mail-port";

    /** Most tests look at single mails, so nobody waits for another one. */
    private String digestInterval = "0s";

    @Override
    public void init(Map<String, String> arguments) {
        digestInterval = arguments.getOrDefault("digest-interval", digestInterval);
    }

    /** The mail server itself is started by {@link Post}, on the other side of the class loaders. */
    @Override
    public Map<String, String> start() {
        System.setProperty(MAIL_PORT, Integer.toString(FreePort.any()));
        return Map.of(
                "quarkus.http.test-port", "0",
                "quarkus.management.test-port", "0",
                "unhook.notification.smtp.port", System.getProperty(MAIL_PORT),
                "quarkus.oidc.public-key", publicKey(),
                "unhook.notification.work.enabled", "false",
                "unhook.notification.digest.interval", digestInterval,
                "unhook.notification.mail.first-pause", "50ms",
                "unhook.notification.mail.patience", "5s");
    }

    /** Nobody has its other half: tests say who is calling by annotation. */
    private static String publicKey() {
        try {
            var key = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPublic();
            return Base64.getEncoder().encodeToString(key.getEncoded());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {}
}
