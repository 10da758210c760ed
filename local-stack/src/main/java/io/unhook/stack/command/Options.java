package io.unhook.stack.command;

import io.unhook.stack.process.StackProblem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code --name value} pairs, none but the known ones. */
record Options(Map<String, List<String>> given) {
    static Options of(List<String> arguments, String usage, Set<String> known) {
        Map<String, List<String>> given = new HashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i).replaceFirst("^--", "");
            if (!arguments.get(i).startsWith("--") || !known.contains(name) || i + 1 == arguments.size()) {
                throw new StackProblem("usage: " + usage);
            }
            given.merge(name, List.of(arguments.get(i + 1)), Options::both);
        }
        return new Options(given);
    }

    String one(String name, String otherwise) {
        return given.getOrDefault(name, List.of(otherwise)).getLast();
    }

    List<String> all(String name) {
        return given.getOrDefault(name, List.of());
    }

    /** Words with spaces or commas between them. */
    List<String> words(String name, String otherwise) {
        String text = one(name, otherwise).strip();
        return text.isEmpty() ? List.of() : List.of(text.split("[ ,]+"));
    }

    private static List<String> both(List<String> some, List<String> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
    }
}
