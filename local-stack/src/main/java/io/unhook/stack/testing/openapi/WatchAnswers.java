package io.unhook.stack.testing.openapi;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import java.nio.file.Files;
import java.nio.file.Path;

/** Found by Quarkus in every module's tests; one that has no document in {@code docs/openapi} is not watched. */
public final class WatchAnswers implements QuarkusTestBeforeEachCallback {
    private static final Path DOCUMENT =
            Path.of("../docs/openapi").resolve(Path.of("").toAbsolutePath().getFileName() + ".yaml");

    @Override
    public void beforeEach(QuarkusTestMethodContext test) {
        if (Files.exists(DOCUMENT)) EveryAnswerIsPromised.in(DOCUMENT);
    }
}
