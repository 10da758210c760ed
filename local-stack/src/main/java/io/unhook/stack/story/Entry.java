package io.unhook.stack.story;

import java.time.Instant;

/**
 * One line of the story.
 *
 * @param who which part of the system, or who else
 * @param what in an operator's words: no address, no token, nothing of a mail
 * @param ids to ask further with
 */
public record Entry(Instant at, String who, String what, String ids) {}
