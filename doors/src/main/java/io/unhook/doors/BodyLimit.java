package io.unhook.doors;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body that is announced as too large before any of it is read. Quarkus has the same limit (and holds it for bodies
 * of unknown length), but answers without a word.
 */
@ApplicationScoped
public class BodyLimit {
    private static final int BEFORE_QUARKUS = 10;
    private static final String ANSWER = """
            {"type":"urn:unhook:problem:body-too-large","title":"The body is too large","status":413,"detail":"Send less than %d KB."}""";

    private final long largest;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10M") MemorySize largest) {
        this.largest = largest.asLongValue();
    }

    void guard(@Observes Filters filters) {
        filters.register(this::pass, BEFORE_QUARKUS);
    }

    private void pass(RoutingContext call) {
        if (announced(call) <= largest) call.next();
        else
            call.response()
                    .setStatusCode(413)
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                    .end(ANSWER.formatted(largest / 1024))
                    .onComplete(_ -> call.request().connection().close());
    }

    private static long announced(RoutingContext call) {
        String length = call.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException _) {
            return 0;
        }
    }
}
