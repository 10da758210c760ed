package io.unhook.doors;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param next what to send as {@code cursor} for the next page; absent on the last one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, String next) {
    private static final int USUAL = 50;
    private static final int MOST = 200;

    /** How many to fetch for a page: one more than it shows tells whether another follows. */
    public static int fetch(Integer limit) {
        return limit(limit) + 1;
    }

    /** Makes a page of what {@link #fetch} brought, in the order of their ids. */
    public static <F, T> Page<T> of(List<F> fetched, Integer limit, Function<F, String> id, Function<F, T> view) {
        List<F> shown = fetched.subList(0, Math.min(fetched.size(), limit(limit)));
        String next = fetched.size() > shown.size() ? encode(id.apply(shown.getLast())) : null;
        return new Page<>(shown.stream().map(view).toList(), next);
    }

    /** The id after which the page begins; empty for the first page. */
    public static String after(String cursor) {
        if (cursor == null || cursor.isBlank()) return "";
        try {
            String id = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (id.chars().noneMatch(Character::isISOControl)) return id;
        } catch (IllegalArgumentException _) {
            // told below, as one that was tampered with is
        }
        throw Refusal.of(400, "bad-cursor", "No such page", "Send the cursor that the page before gave as next.");
    }

    private static int limit(Integer limit) {
        return limit == null ? USUAL : Math.clamp(limit, 1, MOST);
    }

    private static String encode(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }
}
