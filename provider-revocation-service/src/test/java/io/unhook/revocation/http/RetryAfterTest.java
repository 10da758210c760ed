package io.unhook.revocation.http;

import static io.unhook.revocation.http.TestSettings.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("domain")
class RetryAfterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10                            | PT10S",
                "0                             | PT0S",
                "Tue, 24 Nov 2026 12:00:30 GMT | PT30S",
                "Tue, 24 Nov 2026 11:00:00 GMT | PT0S",
                "999999999                     | P1D",
                "Sat, 24 Nov 2096 12:00:00 GMT | P1D",
            })
    void secondsAndDatesAreUnderstoodAndBounded(String header, Duration wait) {
        assertThat(RetryAfter.read(header, NOON)).contains(wait);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1.5", "99999999999999999999999", "Tue, 32 Nov 2026 12:00:30 GMT"})
    void anythingElseIsAsIfItWereNotThere(String header) {
        assertThat(RetryAfter.read(header, NOON)).isEqualTo(Optional.empty());
    }
}
