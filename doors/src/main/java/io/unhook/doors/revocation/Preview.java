package io.unhook.doors.revocation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What the question before the button should say: docs/previews.md has the words.
 *
 * @param expectedOutcome null where nothing ends
 * @param reason why that outcome, where the outcome alone does not say it
 * @param needsPerson null, and said so, where nobody has to act
 */
public record Preview(
        List<Item> stops,
        List<Item> goesOn,
        String expectedOutcome,
        @JsonInclude(JsonInclude.Include.NON_NULL) String reason,
        Person needsPerson) {

    /** @param why a message key */
    public record Item(String what, String name, String why) {}

    public record Person(String by, String url, String steps) {}
}
