package io.unhook.revocation.microsoft;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.unhook.revocation.http.Reply;
import io.unhook.revocation.http.RetryAfter;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A refused token request, carried through the text of an exception. */
final class Refusal {
    private static final Pattern TEXT = Pattern.compile("refused (\\d{3}) \\[([^\\]\\n]*)\\]\\n(.*)", Pattern.DOTALL);

    private Refusal() {}

    static String text(int status, String retryAfter, String body) {
        return "refused " + status + " [" + (retryAfter == null ? "" : retryAfter) + "]\n" + body;
    }

    /** Empty if the exception speaks of something else: no connection, no readable answer. */
    static Optional<Reply.Answer> read(String text, Instant now) {
        Matcher parts = TEXT.matcher(text == null ? "" : text);
        return parts.matches()
                ? Optional.of(Reply.Answer.read(
                        Integer.parseInt(parts.group(1)),
                        parts.group(3).getBytes(UTF_8),
                        RetryAfter.read(parts.group(2), now)))
                : Optional.empty();
    }
}
