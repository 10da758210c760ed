package io.unhook.stack.story;

import com.fasterxml.jackson.databind.JsonNode;
import io.unhook.stack.client.JsonHttp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What provider-revocation-service asked the provider to end the mailbox's grant, and what that answered. */
final class Attempts {
    private static final String WHO = "provider-revocation-service";

    private final JsonHttp door;
    private final Subject subject;
    private final String provider;

    Attempts(JsonHttp door, Subject subject) {
        this.door = door;
        this.subject = subject;
        this.provider = ProviderName.of(subject.mailbox());
    }

    Stream<Entry> entries() {
        Set<String> seen = new HashSet<>();
        List<Entry> entries = new ArrayList<>();
        for (JsonNode one : Pages.of(door, "/disconnections?" + Pages.query(subject))) {
            String disconnection = one.path("id").asText();
            JsonNode alone =
                    door.get("/disconnections/" + disconnection).expecting(200).body();
            String revocation = alone.path("revocationId").asText();
            if (revocation.isEmpty() || !seen.add(revocation)) continue;
            String ids = "revocation " + revocation;
            JsonNode work =
                    door.get("/revocations/" + revocation).expecting(200).body();
            stream(work.path("attempts")).map(asked -> entry(asked, ids)).forEach(entries::add);
            next(work, ids).forEach(entries::add);
        }
        return entries.stream();
    }

    private Entry entry(JsonNode asked, String ids) {
        Instant at = Instant.parse(asked.path("askedAt").asText());
        return new Entry(
                at,
                WHO,
                "attempt " + asked.path("attempt").asInt() + ", " + question(asked) + " " + answer(asked),
                ids);
    }

    private String question(JsonNode asked) {
        return switch (asked.path("step").asText()) {
            case "REFRESH" -> "does " + provider + " still let us in?";
            case "REVOKE" -> "asked " + provider + " to end the grant:";
            case "LOOK" -> "which grants does " + provider + " list?";
            default -> asked.path("step").asText() + ":";
        };
    }

    private static String answer(JsonNode asked) {
        return AttemptWords.of(
                asked.path("answer").asText(), asked.path("detail").asText());
    }

    /** What is still to come stands at its own time. */
    private Stream<Entry> next(JsonNode work, String ids) {
        if (!work.hasNonNull("nextAt")) return Stream.of();
        Instant at = Instant.parse(work.path("nextAt").asText());
        String state = switch (work.path("state").asText()) {
            case "DUE" -> "not over: asks " + provider + " again";
            case "VERIFYING" -> "not over: looks again whether " + provider + " has ended it";
            case "ACTION_NEEDED" -> "not over: looks again whether the person has ended it";
            case "UNCONFIRMED" -> "not over: tries once more, as every day";
            default -> "not over";
        };
        return Stream.of(new Entry(at, WHO, state, ids));
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
