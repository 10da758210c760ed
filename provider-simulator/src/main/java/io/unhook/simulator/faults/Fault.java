package io.unhook.simulator.faults;

import io.unhook.simulator.http.Answer;
import io.unhook.simulator.http.Json;
import io.unhook.simulator.log.Notes;
import io.unhook.simulator.log.Wildcards;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** A fault that waits for the calls it is meant for. */
public final class Fault {
    private final String id;
    private final FaultOrder order;
    private final Wildcards endpoint;
    private final Gate gate = new Gate();
    private int seen;
    private int hits;

    /** @param waiting calls that are held right now */
    public record View(String id, int hits, int waiting, boolean usedUp, FaultOrder order) {}

    Fault(String id, FaultOrder order) {
        this.id = id;
        this.order = order;
        this.endpoint = Wildcards.of(order.endpoint() == null ? "*" : order.endpoint());
    }

    public String id() {
        return id;
    }

    View view() {
        return new View(id, hits, gate.waiting(), usedUp(), order);
    }

    /** Counts the call if it is one of those meant. */
    boolean strikes(Notes call, String method, String path) {
        if (usedUp() || !isMeant(call, method, path) || seen++ < order.skip()) {
            return false;
        }
        hits++;
        return true;
    }

    /**
     * Plays the call through with this fault.
     *
     * @param usual what the provider says with a status
     * @throws ConnectionCut if the caller gets no answer
     */
    public Answer play(Supplier<Answer> effect, IntFunction<Answer> usual) {
        if (order.when() == When.BEFORE_EFFECT) {
            pause();
        }
        Answer answer = happens() ? effect.get() : null;
        if (order.when() == When.AFTER_EFFECT) {
            pause();
        }
        return switch (order.kind()) {
            case STATUS -> dressed(order.body() == null ? usual.apply(order.status()) : ownBody());
            case SLOW, HOLD -> answer;
            case RESET, LOST_ANSWER -> throw new ConnectionCut();
        };
    }

    void release() {
        gate.release();
    }

    void cut() {
        gate.cut();
    }

    void end() {
        gate.openForGood();
    }

    private boolean usedUp() {
        return order.times() != null && hits >= order.times();
    }

    private boolean isMeant(Notes call, String method, String path) {
        return endpoint.match(method, path)
                && (order.provider() == null || order.provider() == call.provider())
                && (order.client() == null || order.client().equals(call.client()))
                && (order.subject() == null || order.subject().equals(call.subject()));
    }

    private boolean happens() {
        return switch (order.kind()) {
            case SLOW, HOLD, LOST_ANSWER -> true;
            case RESET -> false;
            case STATUS -> order.when() == When.AFTER_EFFECT;
        };
    }

    private void pause() {
        if (order.delay() != null) {
            sleep();
        }
        if (order.kind() == FaultKind.HOLD) {
            gate.pass();
        }
    }

    private void sleep() {
        try {
            Thread.sleep(order.delay());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer ownBody() {
        return order.body().isTextual()
                ? new Answer(order.status(), Map.of(), order.body().textValue().getBytes(StandardCharsets.UTF_8))
                : new Answer(order.status(), Map.of("Content-Type", "application/json"), Json.bytes(order.body()));
    }

    private Answer dressed(Answer plain) {
        Answer answer = order.retryAfter() == null ? plain : plain.with("Retry-After", order.retryAfter());
        for (Map.Entry<String, String> header : order.headers().entrySet()) {
            answer = answer.with(header.getKey(), header.getValue());
        }
        return answer;
    }
}
