package io.unhook.messaging;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One trace from a person's call to whatever comes of it. An event takes it along in its {@code traceparent}, due work in its row;
 * whoever goes on from there does so in a span under it, and every line that is logged meanwhile has the trace's id.
 */
@ApplicationScoped
public class Tracing {
    private static final String HEADER = "traceparent";
    private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();

    private final Supplier<OpenTelemetry> telemetry;

    /** A service that exports no traces has none to give. */
    @Inject
    Tracing(Instance<OpenTelemetry> telemetry) {
        this(() -> telemetry.isResolvable() ? telemetry.get() : OpenTelemetry.noop());
    }

    private Tracing(Supplier<OpenTelemetry> telemetry) {
        this.telemetry = telemetry;
    }

    /** Follows a trace and records nothing. */
    public static Tracing off() {
        return new Tracing(OpenTelemetry::noop);
    }

    /** The W3C form of the trace that is going on, or null. <https://www.w3.org/TR/trace-context/#traceparent-header> */
    public static String current() {
        Map<String, String> carrier = new HashMap<>();
        W3C.inject(Context.current(), carrier, Map::put);
        return carrier.get(HEADER);
    }

    /** Goes on from there; a trace of its own begins where there is none. */
    public <T> T follow(String traceparent, String name, SpanKind kind, Function<Span, T> work) {
        return follow(traceparent == null ? List.of() : List.of(traceparent), name, kind, work);
    }

    /** Goes on from the first of them, and names the others. */
    public <T> T follow(List<String> traceparents, String name, SpanKind kind, Function<Span, T> work) {
        Context first = traceparents.isEmpty() ? Context.root() : context(traceparents.getFirst());
        SpanBuilder span = begin(name, kind).setParent(first);
        traceparents.stream()
                .skip(1)
                .map(other -> Span.fromContext(context(other)).getSpanContext())
                .forEach(span::addLink);
        return within(span, work);
    }

    /** A step of what is going on. */
    public <T> T step(String name, SpanKind kind, Function<Span, T> work) {
        return within(begin(name, kind), work);
    }

    private SpanBuilder begin(String name, SpanKind kind) {
        return telemetry.get().getTracer("io.unhook").spanBuilder(name).setSpanKind(kind);
    }

    /** What failed is marked, and nothing of it told: an exception may quote what was sent to us. */
    private static <T> T within(SpanBuilder begun, Function<Span, T> work) {
        Span span = begun.startSpan();
        String traceId = span.getSpanContext().isValid() ? span.getSpanContext().getTraceId() : null;
        try (Scope _ = span.makeCurrent();
                LoggedId _ = LoggedId.of(LoggedId.TRACE, traceId)) {
            return work.apply(span);
        } catch (RuntimeException e) {
            span.setStatus(StatusCode.ERROR);
            throw e;
        } finally {
            span.end();
        }
    }

    private static Context context(String traceparent) {
        return W3C.extract(Context.root(), Map.of(HEADER, traceparent), new TextMapGetter<Map<String, String>>() {
            @Override
            public Iterable<String> keys(Map<String, String> carrier) {
                return carrier.keySet();
            }

            @Override
            public String get(Map<String, String> carrier, String key) {
                return carrier == null ? null : carrier.get(key);
            }
        });
    }
}
