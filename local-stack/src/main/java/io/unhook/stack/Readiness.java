package io.unhook.stack;

import io.unhook.stack.process.ChildProcess;
import io.unhook.stack.process.StackProblem;
import io.unhook.stack.process.Waiting;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A process is ready when its door says 200. */
final class Readiness {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Readiness() {}

    static void await(ChildProcess process, String url) {
        Waiting.until(process.name() + " is ready", process.log(), process::isAlive, () -> answersWell(url));
    }

    static boolean answersWell(String url) {
        try {
            var request = HttpRequest.newBuilder(URI.create(url))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("interrupted", e);
        }
    }
}
