package io.unhook.stack.command;

import io.unhook.stack.Home;
import io.unhook.stack.Keys;
import io.unhook.stack.process.StackProblem;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/** Writes {@code .env} from {@code .env.example}, with a fresh secret for each one that is empty there. */
final class Env {
    private Env() {}

    static int run() {
        Path env = Home.folder().resolve(".env");
        try {
            List<String> filled = filled(Files.readAllLines(Home.folder().resolve(".env.example")));
            var onlyUs = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Files.write(Files.createFile(env, onlyUs), filled);
        } catch (FileAlreadyExistsException e) {
            throw new StackProblem("there is a .env already: " + env, e);
        } catch (IOException e) {
            throw new StackProblem("cannot write " + env + ": " + e.getMessage(), e);
        }
        System.out.println("Written: " + env);
        return 0;
    }

    static List<String> filled(List<String> example) {
        Keys keys = Keys.fresh();
        return example.stream()
                .map(line -> line.matches("[A-Z_]+=") ? line + secret(line, keys) : line)
                .toList();
    }

    private static String secret(String line, Keys keys) {
        return switch (line) {
            case "TOKEN_KEYS=" -> keys.encryption();
            case "TOKEN_LOOKUP_KEY=" -> keys.lookup();
            case "RECEIPT_KEYS=" -> keys.receipts();
            default -> password();
        };
    }

    private static String password() {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
