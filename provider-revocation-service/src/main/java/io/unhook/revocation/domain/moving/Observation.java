package io.unhook.revocation.domain.moving;

import java.time.Instant;
import java.util.List;

/** What one look-up showed. */
public record Observation(Instant at, MailHost host, List<String> records) {
    private static final int MOST = 20;

    public static List<String> lines(MxAnswer answer) {
        return answer instanceof MxAnswer.Found(var records)
                ? records.stream().map(MxRecord::toString).limit(MOST).toList()
                : List.of();
    }

    public static Observation of(Instant at, MailHost host, MxAnswer answer) {
        return new Observation(at, host, lines(answer));
    }

    /** As evidence. */
    String line() {
        return "mx-lookup %s %s: %s".formatted(at, host, records.isEmpty() ? "no records" : String.join(", ", records));
    }
}
