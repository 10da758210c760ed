package io.unhook.stack;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Does several things at the same time, waits for all of them, and throws what the first of them threw. */
final class Together {
    private Together() {}

    static void run(Stream<? extends Runnable> steps) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> running =
                    steps.map(step -> CompletableFuture.runAsync(step, threads)).toList();
            running.forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
