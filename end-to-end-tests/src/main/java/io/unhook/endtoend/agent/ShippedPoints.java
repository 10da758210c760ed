package io.unhook.endtoend.agent;

import java.util.List;

/**
 * What the agent changes in every process: the two empty bodies that ship for it, and a few more places where the tests can hold
 * a thread to bring about an order of events. At none of these does anything happen unless a test asks for it.
 */
final class ShippedPoints {
    private static final String MESSAGING = "io.unhook.messaging.";

    static final List<Edit> EDITS = List.of(
            Bodies.inPoints(MESSAGING + "CrashPoint", "reached"),
            Bodies.inPoints(MESSAGING + "ServiceClock", "shift"),
            // the relay has not looked at the outbox yet
            Bodies.point(MESSAGING + "outbox.RelaySession", "sendBatch", "before-batch"),
            // it has, and holds rows that are not sent yet
            Bodies.point(MESSAGING + "outbox.Sender", "send", "before-send"),
            // a consumer's transaction has begun with its claim, and no inbox is locked yet
            Bodies.point("io.unhook.inbox.application.FollowOthers", "heard", "before-following"));

    private ShippedPoints() {}
}
