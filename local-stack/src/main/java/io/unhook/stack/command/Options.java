package io.unhook.stack.command;

import io.unhook.stack.process.WrongWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code --name value} pairs and {@code --flag}s, none but the known ones, and the words that stand between them.
 *
 * @param given a flag has no values
 */
record Options(Map<String, List<String>> given, List<String> words) {
    /** What a command understands. */
    record Known(String usage, Set<String> names, Set<String> flags, int mostWords) {}

    /** Pairs only. */
    static Options of(List<String> arguments, String usage, Set<String> names) {
        return of(arguments, new Known(usage, names, Set.of(), 0));
    }

    static Options of(List<String> arguments, Known known) {
        Map<String, List<String>> given = new HashMap<>();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            String name = argument.replaceFirst("^--", "");
            if (!argument.startsWith("--")) words.add(argument);
            else if (known.flags().contains(name)) given.put(name, List.of());
            else if (known.names().contains(name) && i + 1 < arguments.size())
                given.merge(name, List.of(arguments.get(++i)), Options::both);
            else throw usage(known.usage());
        }
        if (words.size() > known.mostWords()) throw usage(known.usage());
        return new Options(given, words);
    }

    static WrongWords usage(String usage) {
        return new WrongWords("usage: " + usage);
    }

    boolean has(String name) {
        return given.containsKey(name);
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
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
