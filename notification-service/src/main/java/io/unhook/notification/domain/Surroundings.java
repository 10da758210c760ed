package io.unhook.notification.domain;

import java.util.Collection;

/** What else is known of an incident's mailbox. Looked up only if it matters. */
public interface Surroundings {

    /** All that ever ended of it. */
    Collection<Disconnection> disconnections();

    Collection<Incident> incidents();

    /** By a later connection than the incident's. */
    boolean isConnectedAgain();
}
