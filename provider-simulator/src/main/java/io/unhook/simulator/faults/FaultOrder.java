package io.unhook.simulator.faults;

import com.fasterxml.jackson.databind.JsonNode;
import io.unhook.simulator.world.Provider;
import java.time.Duration;
import java.util.Map;

/**
 * A fault as it was asked for.
 *
 * @param endpoint {@code [METHOD ]path} with {@code *}; absent: every endpoint
 * @param body text or JSON; absent: what that provider says with that status
 * @param times how often it strikes; absent: until it is deleted
 * @param skip how many calls that match pass untouched first
 */
public record FaultOrder(
        String endpoint,
        Provider provider,
        String client,
        String subject,
        FaultKind kind,
        When when,
        Integer status,
        JsonNode body,
        String retryAfter,
        Map<String, String> headers,
        Duration delay,
        Integer times,
        int skip) {

    public FaultOrder {
        check(kind != null, "kind must be one of status, slow, reset, lost-answer, hold");
        check(kind != FaultKind.STATUS || isStatus(status), "a status fault needs a status from 200 to 599");
        check(kind == FaultKind.STATUS || status == null, "only a status fault has a status");
        check(kind != FaultKind.SLOW || delay != null, "a slow fault needs a delay like PT5S");
        check(delay == null || !delay.isNegative(), "delay must not be negative");
        check(
                times == null || times > 0,
                "times must be 1 or more; leave it out for a fault that stays until it is deleted");
        check(skip >= 0, "skip must be 0 or more");
        check(
                (kind != FaultKind.RESET || when != When.AFTER_EFFECT)
                        && (kind != FaultKind.LOST_ANSWER || when != When.BEFORE_EFFECT),
                "reset is always before the effect and lost-answer after it; leave when out");
        when = when != null ? when : kind == FaultKind.LOST_ANSWER ? When.AFTER_EFFECT : When.BEFORE_EFFECT;
        headers = headers == null ? Map.of() : headers;
    }

    public static FaultOrder status(String endpoint, int status, int times) {
        return order(endpoint, FaultKind.STATUS, null, status, null, null, times);
    }

    public static FaultOrder askedToWait(String endpoint, int status, String retryAfter, int times) {
        return order(endpoint, FaultKind.STATUS, null, status, retryAfter, null, times);
    }

    public static FaultOrder slow(String endpoint, Duration delay, int times) {
        return order(endpoint, FaultKind.SLOW, null, null, null, delay, times);
    }

    public static FaultOrder reset(String endpoint, int times) {
        return order(endpoint, FaultKind.RESET, null, null, null, null, times);
    }

    public static FaultOrder lostAnswer(String endpoint, int times) {
        return order(endpoint, FaultKind.LOST_ANSWER, null, null, null, null, times);
    }

    public static FaultOrder hold(String endpoint, When when) {
        return order(endpoint, FaultKind.HOLD, when, null, null, null, null);
    }

    private static FaultOrder order(
            String endpoint,
            FaultKind kind,
            When when,
            Integer status,
            String retryAfter,
            Duration delay,
            Integer times) {
        return new FaultOrder(endpoint, null, null, null, kind, when, status, null, retryAfter, null, delay, times, 0);
    }

    private static boolean isStatus(Integer status) {
        return status != null && status >= 200 && status <= 599;
    }

    private static void check(boolean holds, String whatToDo) {
        if (!holds) {
            throw new IllegalArgumentException(whatToDo);
        }
    }
}
