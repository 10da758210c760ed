package io.unhook.stack.testing.openapi;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Found by Quarkus in every module's tests; one that has no document in {@code docs/openapi} is not watched. */
public final class WatchAnswers implements QuarkusTestBeforeEachCallback {
    private static final Optional<EveryAnswerIsPromised> WATCH = Optional.of(
                    Path.of("../docs/openapi", Path.of("").toAbsolutePath().getFileName() + ".yaml"))
            .filter(Files::exists)
            .map(EveryAnswerIsPromised::in);

    @Override
    public void beforeEach(QuarkusTestMethodContext test) {
        WATCH.ifPresent(RestAssured::replaceFiltersWith);
    }
}
