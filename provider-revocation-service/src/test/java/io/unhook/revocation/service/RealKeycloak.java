package io.unhook.revocation.service;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.unhook.stack.process.ChildProcess;
import io.unhook.stack.process.Folders;
import io.unhook.stack.process.FreePort;
import io.unhook.stack.process.Java;
import io.unhook.stack.process.Waiting;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Keycloak as it ships, in a JVM of its own, with one realm; the Maven profile {@code slow} lays it out under {@code target}. */
public class RealKeycloak implements QuarkusTestResourceLifecycleManager {
    private static final String REALM = "unhook-realm.json";

    private ChildProcess process;

    @Override
    public Map<String, String> start() {
        Path home = home();
        Path log = home.resolveSibling("keycloak.log");
        int port = FreePort.any();
        String issuer = "http://127.0.0.1:" + port + "/realms/unhook";
        layOut(home);
        ChildProcess.run("keycloak's build", java(home, "build", "--db=dev-file"), log);
        process = ChildProcess.start("keycloak", java(home, starts(port)), Map.of(), log);
        Waiting.until("keycloak answers", log, process::isAlive, () -> answers(issuer));
        return Map.of(
                "unhook.revocation.oauth.issuers.keycloak.issuer",
                issuer,
                "unhook.revocation.oauth.issuers.keycloak.client.id",
                "unhook-client",
                "unhook.revocation.oauth.issuers.keycloak.client.secret",
                "unhook-secret",
                "unhook.revocation.oauth.issuers.keycloak.permissions-page",
                issuer + "/account/applications");
    }

    private static String[] starts(int port) {
        return new String[] {
            "start",
            "--optimized",
            "--http-enabled=true",
            "--http-host=127.0.0.1",
            "--http-port=" + port,
            "--hostname-strict=false",
            "--import-realm"
        };
    }

    private static Path home() {
        try (Stream<Path> found = Files.list(Path.of("target/keycloak"))) {
            return found.filter(path -> path.getFileName().toString().matches("keycloak-[0-9.]+"))
                    .findFirst()
                    .orElseThrow()
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new IllegalStateException("Keycloak is not laid out: ./unhook test --slow does that", e);
        }
    }

    /** Nothing that an earlier run left behind. */
    private static void layOut(Path home) {
        Folders.delete(home.resolve("data"));
        try (InputStream realm = RealKeycloak.class.getResourceAsStream("/keycloak/" + REALM)) {
            Files.copy(
                    realm, Files.createDirectories(home.resolve("data/import")).resolve(REALM));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What its {@code kc.sh} does, without a shell between us and it. */
    private static List<String> java(Path home, String... arguments) {
        List<String> options = List.of(
                "-Xmx512m",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED");
        return Java.main(
                home.resolve("lib/quarkus-run.jar").toString(),
                options,
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                Arrays.asList(arguments));
    }

    private static boolean answers(String issuer) {
        try (var http = HttpClient.newHttpClient()) {
            var asked = HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration"));
            return http.send(asked.build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void stop() {
        if (process != null) process.close();
    }
}
