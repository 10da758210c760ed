package io.unhook.revocation.domain.provider;

import java.util.Optional;

/** What the provider lists as consented; with a replication delay, so nothing is concluded from one look alone. */
public sealed interface LookAnswer {

    /**
     * An authoritative listing.
     *
     * @param own how many grant objects the person still has for our client
     * @param tenantWide an administrator's consent for everybody: who must end it, and how
     */
    record Listed(int own, Optional<PersonStep> tenantWide) implements LookAnswer {}

    /** There is no such listing, or we may not read it (no opt-in). Not an error. */
    record NoListing() implements LookAnswer {}

    /** It could not be read this time, whatever the reason. */
    record Unreadable(String detail) implements LookAnswer {}
}
