package io.unhook.stack.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.unhook.stack.client.Cluster;
import io.unhook.stack.letters.Letter;
import io.unhook.stack.letters.Letters;
import io.unhook.stack.letters.Redrive;
import java.io.PrintStream;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/** What consumers could not take: shown, and given back once its cause is mended. */
public final class DeadLetters {
    private static final String USAGE = """
            ./unhook dead-letters list [--group g]
                   ./unhook dead-letters show <event id | topic/partition/offset> [--value]
                   ./unhook dead-letters redrive <event id | topic/partition/offset>… | --all   --group g
                   and for brokers elsewhere:""" + Elsewhere.USAGE;

    private static final Options.Known KNOWN =
            new Options.Known(USAGE, Set.of("group", "bootstrap", "config"), Set.of("all", "value"), Integer.MAX_VALUE);

    private final Options options;
    private final Cluster cluster;
    private final Letters letters;
    private final PrintStream out;

    private DeadLetters(Options options, PrintStream out) {
        this.options = options;
        this.cluster = Elsewhere.cluster(options);
        this.letters = new Letters(cluster);
        this.out = out;
    }

    public static int run(List<String> arguments, PrintStream out) {
        var options = Options.of(arguments, KNOWN);
        String verb = options.words().isEmpty() ? "" : options.words().getFirst();
        List<String> names = options.words().stream().skip(1).toList();
        switch (verb) {
            case "list" -> new DeadLetters(options, out).list(names);
            case "show" -> new DeadLetters(options, out).show(names);
            case "redrive" -> new DeadLetters(options, out).redrive(names);
            default -> throw Options.usage(USAGE);
        }
        return 0;
    }

    private void list(List<String> names) {
        if (!names.isEmpty()) throw Options.usage(USAGE);
        List<Letter> found = found();
        found.forEach(this::line);
        long kept =
                found.stream().filter(letter -> !letter.state().wasGivenBack()).count();
        out.println(found.size() + " dead letters, " + kept + " of them not given back");
    }

    /** Two lines each: what and why for the eye, ids to copy. */
    private void line(Letter letter) {
        out.printf(
                "%s  %-28s %-22s %s: %s%n    %s%s%n    event %s  %s%n",
                letter.at().truncatedTo(ChronoUnit.SECONDS),
                letter.group(),
                letter.eventName(),
                letter.reason(),
                letter.detail(),
                letter.state().words(),
                letter.redrives() == 0 ? "" : "; redrives before: " + letter.redrives(),
                letter.eventId().isEmpty() ? "without an id" : letter.eventId(),
                letter.place());
    }

    private void show(List<String> names) {
        if (names.size() != 1) throw Options.usage(USAGE);
        for (Letter letter : Letters.named(names.getFirst(), found())) {
            line(letter);
            out.println("    key: " + letter.key());
            letter.headerLines().forEach(header -> out.println("    " + header));
            value(letter.record().value());
        }
    }

    /** It may hold an address, or anything that somebody put there by mistake. */
    private void value(byte[] value) {
        if (value == null) out.println("    no value");
        else if (options.has("value")) out.println("    " + new String(value, UTF_8));
        else out.println("    " + value.length + " bytes; --value prints them, addresses and all");
    }

    private void redrive(List<String> names) {
        if (names.isEmpty() != options.has("all") || !options.has("group")) throw Options.usage(USAGE);
        List<Letter> all = found();
        List<Letter> chosen = options.has("all")
                ? all.stream().filter(letter -> !letter.state().wasGivenBack()).toList()
                : names.stream()
                        .flatMap(name -> Letters.named(name, all).stream())
                        .distinct()
                        .toList();
        var tally = new Tally();
        new Redrive(cluster).all(chosen, done -> {
            tally.count(done.givenBack());
            out.printf(
                    "%-10s  %s of %s  %s%s%n",
                    done.givenBack() ? "given back" : "left alone",
                    done.letter().eventName(),
                    done.letter().key(),
                    done.letter().place(),
                    done.words().isEmpty() ? "" : "\n            " + done.words());
        });
        out.println(tally.words(options.one("group", "")));
    }

    private List<Letter> found() {
        if (!options.has("group")) return letters.of(letters.groups());
        String group = options.one("group", "");
        letters.needGroup(group);
        return letters.of(List.of(group));
    }

    private static final class Tally {
        private int givenBack;
        private int left;

        void count(boolean done) {
            if (done) givenBack++;
            else left++;
        }

        String words(String group) {
            return "Gave " + givenBack + " back to " + group + " and to nobody else; left " + left + " alone."
                    + (givenBack == 0 ? "" : " What becomes of them: ./unhook dead-letters list --group " + group);
        }
    }
}
