package io.unhook.revocation.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header in both its forms: seconds, or an HTTP date. */
public final class RetryAfter {
    /** Nobody may put us to sleep for longer by one header. */
    static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {}

    /** Empty if there is none that can be read. */
    public static Optional<Duration> read(String header, Instant now) {
        String text = header.strip();
        try {
            Duration wait = text.chars().allMatch(Character::isDigit) && !text.isEmpty()
                    ? Duration.ofSeconds(Long.parseLong(text))
                    : Duration.between(now, ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME));
            return Optional.of(bounded(wait));
        } catch (DateTimeException | ArithmeticException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static Duration bounded(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
