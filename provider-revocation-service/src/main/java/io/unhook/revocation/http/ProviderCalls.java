package io.unhook.revocation.http;

import io.opentelemetry.api.trace.SpanKind;
import io.unhook.contracts.Provider;
import io.unhook.messaging.CrashPoint;
import io.unhook.messaging.Tracing;
import io.unhook.revocation.RevocationSettings;
import io.unhook.revocation.domain.provider.Permits;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;

/**
 * Sends one request once: takes a permit first, follows no redirect, and tells apart what certainly never left from what may
 * have arrived. (Only a GET whose connection breaks before the first byte is repeated, once, by the JDK's own client.)
 *
 * <p>Each call has a connection of its own. A kept one can turn out to be dead only after the request was written, and then a
 * refresh token that rotates would be uncertain for nothing.
 */
@ApplicationScoped
public class ProviderCalls {
    private static final Executor THREADS = Thread::startVirtualThread;

    private final Permits permits;
    private final RevocationSettings settings;
    private final Tracing tracing;
    private final Clock clock;

    public ProviderCalls(Permits permits, RevocationSettings settings, Tracing tracing, Clock clock) {
        this.permits = permits;
        this.settings = settings;
        this.tracing = tracing;
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    public Reply send(Provider provider, HttpRequest request) {
        return permits.take(provider) ? traced("ask", provider, request, _ -> new JsonBody()) : noPermit();
    }

    /** As {@link #send}, for a call that ends something: the crash table's rows 6 and 7 halt in its midst. */
    public Reply sendEnding(Provider provider, HttpRequest request) {
        if (!permits.take(provider)) {
            return noPermit();
        }
        if (!permits.mayEnd()) {
            return new Reply.NeverSent(Permits.HELD);
        }
        Reply reply = traced("end grant at", provider, request, _ -> {
            CrashPoint.reached("call-sent");
            return new JsonBody();
        });
        if (reply instanceof Reply.Answer) {
            CrashPoint.reached("call-answered");
        }
        return reply;
    }

    private static Reply noPermit() {
        return new Reply.NeverSent(Permits.NONE_LEFT);
    }

    /** The trace stays with us: the request carries none of it. And no URL is told, for some have an id of a person in them. */
    private Reply traced(String doing, Provider provider, HttpRequest request, BodyHandler<JsonBody.Content> handler) {
        String name = doing + " " + provider.name().toLowerCase(Locale.ROOT);
        return tracing.step(name, SpanKind.CLIENT, span -> {
            span.setAttribute("http.request.method", request.method());
            span.setAttribute("server.address", request.uri().getHost());
            Reply reply = exchange(request, handler);
            if (reply instanceof Reply.Answer answer)
                span.setAttribute("http.response.status_code", (long) answer.status());
            return reply;
        });
    }

    private Reply exchange(HttpRequest request, BodyHandler<JsonBody.Content> handler) {
        HttpClient client = oneUseClient();
        Future<HttpResponse<JsonBody.Content>> answer = client.sendAsync(request, handler);
        try {
            return read(answer.get(settings.http().answerTimeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            return failed(e.getCause());
        } catch (TimeoutException _) {
            return new Reply.Lost("timeout");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Reply.Lost("interrupted");
        } finally {
            client.shutdownNow();
        }
    }

    private HttpClient oneUseClient() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.http().connectTimeout())
                .executor(THREADS)
                .build();
    }

    private Reply read(HttpResponse<JsonBody.Content> response) {
        Optional<Duration> retryAfter =
                response.headers().firstValue("Retry-After").flatMap(header -> RetryAfter.read(header, now()));
        return new Reply.Answer(response.statusCode(), response.body().json(), retryAfter);
    }

    /** The exception's own text may hold an address of ours or theirs; its kind says enough. */
    private static Reply failed(Throwable cause) {
        return switch (cause) {
            case HttpConnectTimeoutException _ -> new Reply.NeverSent("connect-timeout");
            case ConnectException _, UnresolvedAddressException _ -> new Reply.NeverSent("no-connection");
            case SSLHandshakeException _ -> new Reply.NeverSent("tls-handshake");
            case IOException _ -> new Reply.Lost("connection-lost");
            default -> new Reply.Lost(cause.getClass().getSimpleName());
        };
    }
}
