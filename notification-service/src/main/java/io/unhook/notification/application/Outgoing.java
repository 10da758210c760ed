package io.unhook.notification.application;

import java.util.List;

/** A mail that is about to go out, with everything that is in it. */
record Outgoing(String digestId, List<Member> members) {}
