package io.unhook.stack.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.unhook.stack.process.StackProblem;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Prints the mails as a person reads them. */
final class ReadMail {
    private static final String LINE = "─".repeat(100);

    private ReadMail() {}

    static int run(List<String> arguments) {
        String to = Options.of(arguments, "./unhook mail [--to address]", Set.of("to"))
                .one("to", "");
        String query = to.isEmpty() ? "" : "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
        JsonNode mails = read(URI.create(StackFile.read("mail") + "/mails" + query));
        for (JsonNode mail : mails) {
            System.out.printf(
                    "%s%nTo: %s%nSubject: %s%n%n%s%n",
                    LINE, field(mail, "to"), field(mail, "subject"), field(mail, "text"));
        }
        System.out.println(LINE + "\n" + mails.size() + " mails");
        return 0;
    }

    private static JsonNode read(URI uri) {
        try (var mails = uri.toURL().openStream()) {
            return new ObjectMapper().readTree(mails);
        } catch (IOException e) {
            throw new StackProblem("no mails at " + uri + ": is the stack up?", e);
        }
    }

    private static String field(JsonNode mail, String name) {
        return mail.path(name).asText();
    }
}
