package io.unhook.inbox.application;

import io.unhook.inbox.domain.Inbox;

/** The inbox that was asked for, and whether it was made by this very call. */
public record Connected(Inbox inbox, boolean isNew) {}
