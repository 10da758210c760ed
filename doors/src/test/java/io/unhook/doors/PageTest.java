package io.unhook.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("domain")
class PageTest {
    private static final List<String> ALL =
            IntStream.range(100, 107).mapToObj(Integer::toString).toList();

    @Test
    void whoFollowsTheCursorSeesEachItemOnce() {
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            Page<String> page = page(cursor, 3);
            seen.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        assertThat(seen).isEqualTo(ALL);
    }

    @Test
    void theLastPageNamesNoNextOneEvenIfItIsFull() {
        assertThat(page(null, 7).next()).isNull();
    }

    @Test
    void aLimitOutOfReasonIsMadeReasonable() {
        assertThat(Page.fetch(null)).isEqualTo(51);
        assertThat(Page.fetch(-5)).isEqualTo(2);
        assertThat(Page.fetch(1_000_000)).isEqualTo(201);
    }

    @Test
    void aCursorThatWeNeverGaveIsRefused() {
        assertThatThrownBy(() -> Page.after("%%%")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Page.after("AA")).isInstanceOf(Refusal.class);
    }

    /** As a service does it: ids above the cursor's, in order. */
    private static Page<String> page(String cursor, int limit) {
        List<String> fetched = ALL.stream()
                .filter(id -> id.compareTo(Page.after(cursor)) > 0)
                .limit(Page.fetch(limit))
                .toList();
        return Page.of(fetched, limit, Function.identity(), Function.identity());
    }
}
