package io.unhook.simulator.control;

import io.unhook.simulator.http.Json;
import io.unhook.simulator.http.Request;
import io.unhook.simulator.log.Effect;
import io.unhook.simulator.log.Entry;
import io.unhook.simulator.log.Kind;
import io.unhook.simulator.log.Wildcards;
import io.unhook.simulator.world.Provider;
import java.util.Optional;

/** Which log lines are wanted; what is left out is not looked at. */
public record LogQuery(
        Kind kind,
        Provider provider,
        String endpoint,
        String subject,
        String client,
        Effect effect,
        String token,
        long after,
        int limit) {
    private static final int MOST = 10_000;
    public static final LogQuery ALL = new LogQuery(null, null, null, null, null, null, null, 0, Integer.MAX_VALUE);

    /** Calls to one endpoint, which may have {@code *} in it. */
    public static LogQuery calls(String endpoint) {
        return new LogQuery(Kind.CALL, null, endpoint, null, null, null, null, 0, Integer.MAX_VALUE);
    }

    static LogQuery in(Request request) {
        return new LogQuery(
                read(request, "kind", Kind.class),
                read(request, "provider", Provider.class),
                read(request, "endpoint", String.class),
                read(request, "subject", String.class),
                read(request, "client", String.class),
                read(request, "effect", Effect.class),
                read(request, "token", String.class),
                Optional.ofNullable(read(request, "after", Long.class)).orElse(0L),
                Optional.ofNullable(read(request, "limit", Integer.class)).orElse(MOST));
    }

    boolean wants(Entry entry) {
        return entry.number() > after
                && is(kind, entry.kind())
                && is(provider, entry.provider())
                && is(subject, entry.subject())
                && is(client, entry.client())
                && is(effect, entry.effect())
                && is(token, entry.token())
                && (endpoint == null || isEndpoint(entry));
    }

    private boolean isEndpoint(Entry entry) {
        return entry.method() != null
                && (endpoint.equals(entry.endpoint()) || Wildcards.of(endpoint).match(entry.method(), entry.path()));
    }

    private static boolean is(Object wanted, Object found) {
        return wanted == null || wanted.equals(found);
    }

    private static <T> T read(Request request, String name, Class<T> type) {
        try {
            return request.inQuery(name)
                    .map(text -> Json.MAPPER.convertValue(text, type))
                    .orElse(null);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "the query parameter " + name + " cannot be "
                            + request.query().get(name),
                    e);
        }
    }
}
