package io.unhook.bench;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** So many clients at a time, each with its own tools, as a product's front end would have them. */
final class Together {
    static final int CLIENTS = 8;

    private Together() {}

    /** How many a second were done. */
    static <W> double perSecond(Collection<W> work, Consumer<W> doing) {
        return perSecond(work, () -> doing);
    }

    /** @param client makes what one client works with; not measured */
    static <W> double perSecond(Collection<W> work, Supplier<Consumer<W>> client) {
        Queue<W> left = new ConcurrentLinkedQueue<>(work);
        Queue<Consumer<W>> clients = new ArrayDeque<>();
        for (int i = 0; i < CLIENTS; i++) clients.add(client.get());
        long begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (Consumer<W> one : clients) running.add(threads.submit(() -> workOff(left, one)));
            for (Future<?> one : running) one.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        return work.size() / seconds(Duration.ofNanos(System.nanoTime() - begin));
    }

    private static <W> void workOff(Queue<W> left, Consumer<W> client) {
        for (W work = left.poll(); work != null; work = left.poll()) client.accept(work);
    }

    static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
