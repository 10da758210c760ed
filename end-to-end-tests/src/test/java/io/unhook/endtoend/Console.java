package io.unhook.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.unhook.stack.command.DeadLetters;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** What an operator types after {@code ./unhook}, and reads. */
record Console(Unhook unhook) {
    String says(String command, String... words) {
        List<String> arguments = new ArrayList<>(List.of(words));
        arguments.addAll(List.of("--bootstrap", unhook.stack().broker().address()));
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, UTF_8);
        switch (command) {
            case "dead-letters" -> DeadLetters.run(arguments, out);
            default -> throw new IllegalArgumentException(command);
        }
        return said.toString(UTF_8);
    }
}
