package io.unhook.stack.testing.mailbox;

import static java.util.stream.Collectors.joining;

import io.unhook.contracts.mailbox.Kept;
import io.unhook.stack.testing.GeneratedPage;
import java.util.Arrays;
import java.util.List;

/**
 * {@code docs/states/<noun>.md}: the rows of a table test, by situation.
 *
 * @param noun with its article: "an inbox"
 */
public record StatesPage<M extends Kept, S extends Situation<M>>(String noun, String head, List<Row<M, S>> rows) {

    /** Fails if the page is stale; with {@code -Dunhook.write-docs=true} it is written anew first. */
    public void isUpToDate(S[] situations) {
        GeneratedPage.isUpToDate(
                "states/" + plainNoun() + ".md",
                "# What may become of " + noun + "\n\n" + head
                        + Arrays.stream(situations).map(this::section).collect(joining()));
    }

    private String section(S situation) {
        return "\n## " + situation.title() + "\n\n| what comes | what becomes of the " + plainNoun()
                + " |\n|---|---|\n"
                + rows.stream()
                        .filter(row -> !isNothing(row, situation))
                        .map(row -> "| " + row.comes() + " | " + row.expectedIn(situation) + " |\n")
                        .collect(joining())
                + "\nNothing happens on:\n\n"
                + rows.stream()
                        .filter(row -> isNothing(row, situation))
                        .map(row -> "- " + row.comes() + "\n")
                        .collect(joining());
    }

    private boolean isNothing(Row<M, S> row, S situation) {
        return row.expectedIn(situation).equals(Row.NOTHING);
    }

    private String plainNoun() {
        return noun.substring(noun.indexOf(' ') + 1);
    }
}
