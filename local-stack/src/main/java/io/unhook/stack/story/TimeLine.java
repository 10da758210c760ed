package io.unhook.stack.story;

import java.io.PrintStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The story as it is printed: one line an entry, the oldest first. */
public final class TimeLine {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    private TimeLine() {}

    /** @param addresses false: the mailbox's own is masked, and there is no other in it */
    public static void print(Teller.Told told, boolean addresses, PrintStream out) {
        out.println(told.subject().words(addresses));
        out.println("Times are UTC; ids stand at the ends of lines.");
        out.println();
        told.entries().forEach(entry -> out.println(line(entry)));
        told.missing().forEach(missing -> out.println("\nMissing: " + missing));
    }

    private static String line(Entry entry) {
        return "%s  %-27s  %s  [%s]".formatted(TIME.format(entry.at()), entry.who(), entry.what(), entry.ids());
    }
}
