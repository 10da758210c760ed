package io.unhook.stack.story;

import io.unhook.stack.client.Cluster;
import io.unhook.stack.letters.Letter;
import io.unhook.stack.letters.LetterState;
import io.unhook.stack.letters.Letters;
import java.util.stream.Stream;

/** What a group could not take about the mailbox, and what became of that. */
final class Refused {
    private Refused() {}

    static Stream<Entry> entries(Subject subject, Cluster cluster) {
        var letters = new Letters(cluster);
        return letters.of(letters.groups()).stream()
                .filter(letter -> isAbout(letter, subject))
                .flatMap(letter -> Stream.concat(Stream.of(kept(letter)), givenBack(letter)));
    }

    private static boolean isAbout(Letter letter, Subject subject) {
        return letter.key().equals(subject.mailbox().id())
                || letter.mailbox().filter(subject::is).isPresent();
    }

    private static Entry kept(Letter letter) {
        String detail = letter.detail().isEmpty() ? "" : " (" + letter.detail() + ")";
        String next = letter.state().wasGivenBack() ? "" : "; it is kept: ./unhook dead-letters";
        return new Entry(
                letter.at(),
                letter.group(),
                "could NOT take " + letter.eventName() + ": " + letter.reason() + detail + next,
                ids(letter));
    }

    private static Stream<Entry> givenBack(Letter letter) {
        String back = "gave " + letter.eventName() + " back to " + letter.group();
        return switch (letter.state()) {
            case LetterState.Kept _ -> Stream.of();
            case LetterState.GivenBack(var at) ->
                Stream.of(new Entry(at, "operator", back + ", which has not read it yet", ids(letter)));
            case LetterState.Taken(var at) ->
                Stream.of(new Entry(at, "operator", back + ", which took it", ids(letter)));
            case LetterState.FailedAgain(var at, var _) ->
                Stream.of(new Entry(at, "operator", back + ", which could not take it again", ids(letter)));
        };
    }

    private static String ids(Letter letter) {
        String event = letter.eventId().isEmpty() ? "" : "event " + letter.eventId() + " ";
        return event + "dead letter " + letter.place();
    }
}
