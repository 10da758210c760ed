package io.unhook.doors;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** A body over the server's own limit is refused before any resource sees it; the answer is a problem all the same. */
@ApplicationScoped
class TooLargeBodies {
    void answerAsProblem(@Observes Router router) {
        router.errorHandler(
                413,
                context -> context.response()
                        .setStatusCode(413)
                        .putHeader("content-type", Problem.MEDIA_TYPE)
                        .end(
                                "{\"type\":\"urn:unhook:problem:body-too-large\",\"title\":\"The body is too large\",\"status\":413,"
                                        + "\"detail\":\"Send less than 512 KB.\"}"));
    }
}
