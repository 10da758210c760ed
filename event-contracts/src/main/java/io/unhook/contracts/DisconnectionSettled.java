package io.unhook.contracts;

import java.time.Instant;
import java.util.List;

/**
 * It is known how a disconnection ended. Only {@code CONFIRMED} means that the grant is proven dead.
 *
 * <p>An outcome may improve later: a further event then names the one that it replaces.
 *
 * @param accessEndsBy until when an access token that is already out may still work; null if none may
 * @param nextStep a message key, null if nothing is left to do
 * @param replaces the id of the event whose outcome this one improves, else null
 */
public record DisconnectionSettled(
        Mailbox mailbox,
        Integer connection,
        String disconnectionId,
        Outcome outcome,
        List<Evidence> evidence,
        Instant accessEndsBy,
        String nextStep,
        String replaces)
        implements AccessEvent {}
