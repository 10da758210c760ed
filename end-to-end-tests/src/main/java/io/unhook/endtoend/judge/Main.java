package io.unhook.endtoend.judge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** {@code java … io.unhook.endtoend.judge.Main where.properties [account …]}: prints what it finds; 0 if that is nothing. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0) {
            System.err.println(
                    "Say where to look: a file of properties, as World reads it. Then accounts, if not all.");
            System.exit(2);
        }
        var told = new Properties();
        try (var file = Files.newBufferedReader(Path.of(arguments[0]))) {
            told.load(file);
        }
        var judge = new Judge(World.of(told));
        List<String> accounts = List.of(arguments).subList(1, arguments.length);
        List<Finding> findings = accounts.isEmpty() ? judge.findings() : judge.findings(accounts);
        findings.forEach(System.out::println);
        System.out.println(
                findings.size() + " findings, " + judge.ambiguousMails().size() + " ambiguous mails");
        System.exit(findings.isEmpty() ? 0 : 1);
    }
}
