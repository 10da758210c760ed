package io.unhook.stack.story;

import io.unhook.stack.client.Answer.UnexpectedAnswer;
import io.unhook.stack.client.Cluster;
import io.unhook.stack.client.JsonHttp;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Puts together what everybody knows about one mailbox, in the order of time. */
public final class Teller {
    /** @param missing what one would expect and does not find, and why */
    public record Told(Subject subject, List<Entry> entries, List<String> missing) {}

    private final Cluster cluster;
    private final Optional<JsonHttp> revocations;
    private final Optional<JsonHttp> notices;

    /** @param revocations the door of provider-revocation-service as an operator, if it can be asked */
    public Teller(Cluster cluster, Optional<JsonHttp> revocations, Optional<JsonHttp> notices) {
        this.cluster = cluster;
        this.revocations = revocations;
        this.notices = notices;
    }

    /** @param account empty where the id alone says it */
    public Told of(String mailboxId, String account) {
        Spoken spoken = Spoken.of(mailboxId, cluster);
        Subject subject = spoken.subject(account);
        List<String> missing = new ArrayList<>();
        List<Entry> entries = new ArrayList<>(Stream.concat(spoken.entries(subject), Refused.entries(subject, cluster))
                .toList());
        entries.addAll(asked(
                "the attempts of provider-revocation-service",
                revocations,
                missing,
                door -> new Attempts(door, subject).entries()));
        int unasked = missing.size();
        List<Entry> mails = asked(
                "the notices of notification-service",
                notices,
                missing,
                door -> new NoticesSent(door, subject, cluster).entries());
        if (mails.isEmpty() && missing.size() == unasked)
            missing.add("mails: nobody was told anything about it, or not yet");
        entries.addAll(mails);
        entries.sort(Comparator.comparing(Entry::at));
        return new Told(subject, entries, missing);
    }

    private interface Ask {
        Stream<Entry> at(JsonHttp door);
    }

    /** A service that is down hides its part, not the whole story. */
    private static List<Entry> asked(String what, Optional<JsonHttp> door, List<String> missing, Ask ask) {
        if (door.isEmpty()) {
            missing.add(what + ": --services does not name it");
            return List.of();
        }
        Supplier<List<Entry>> answer = () -> ask.at(door.get()).toList();
        try {
            return answer.get();
        } catch (UncheckedIOException e) {
            missing.add(what + ": it does not answer");
        } catch (UnexpectedAnswer e) {
            missing.add(what + ": it answered " + e.getMessage());
        }
        return List.of();
    }
}
