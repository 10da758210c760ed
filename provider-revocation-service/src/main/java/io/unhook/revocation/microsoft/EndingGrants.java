package io.unhook.revocation.microsoft;

import io.unhook.revocation.domain.provider.Permits;
import io.unhook.revocation.domain.provider.PersonStep;
import io.unhook.revocation.domain.provider.RevokeAnswer;
import io.unhook.revocation.domain.provider.RevokeAnswer.Accepted;
import io.unhook.revocation.domain.provider.RevokeAnswer.GrantObjectsGone;
import io.unhook.revocation.domain.provider.RevokeAnswer.NoAnswer;
import io.unhook.revocation.domain.provider.RevokeAnswer.Unfinished;
import io.unhook.revocation.http.Reply;
import io.unhook.revocation.http.Reply.Answer;
import io.unhook.revocation.microsoft.Graph.Listing;
import java.util.Optional;

/**
 * Deletes one person's grant objects and reads again what is left.
 *
 * <p>It can stop anywhere and be begun anew: a deleted object is not listed, or answers 404. Once one object is deleted, a failure
 * is {@link NoAnswer}, never "nothing was done"; and a go whose time is over, that gets no permit any more, or that a brake held, leaves the rest to
 * the next one.
 */
record EndingGrants(Graph graph, Steps steps, PersonStep byOwner) {

    RevokeAnswer now() {
        return switch (graph.grants()) {
            case Listing.Read(GrantObjects objects) when objects.own().isEmpty() -> gone(0, objects);
            case Listing.Read(GrantObjects objects) -> delete(objects);
            case Listing other -> failed(other, 0);
        };
    }

    private RevokeAnswer delete(GrantObjects objects) {
        int deleted = 0;
        for (GrantObjects.Own grant : objects.own()) {
            if (deleted > 0 && graph.isOutOfTime()) {
                return new Unfinished(deleted);
            }
            Reply reply = graph.delete(grant);
            if (deleted > 0 && isPutOff(reply)) {
                return new Unfinished(deleted);
            }
            if (!(reply instanceof Answer answer) || !GraphAnswers.isGone(answer)) {
                return GraphAnswers.toRevoke(reply, deleted, true, byOwner);
            }
            deleted++;
        }
        return afterwards(deleted);
    }

    private static boolean isPutOff(Reply reply) {
        return reply.equals(new Reply.NeverSent(Permits.NONE_LEFT)) || reply.equals(new Reply.NeverSent(Permits.HELD));
    }

    private RevokeAnswer afterwards(int deleted) {
        if (graph.isOutOfTime()) {
            return new Unfinished(deleted);
        }
        return switch (graph.grants()) {
            case Listing.Read(GrantObjects left) when left.own().isEmpty() -> gone(deleted, left);
            // A replication delay; a later look shows the rest.
            case Listing.Read(GrantObjects left) ->
                new Accepted(
                        "deleted " + deleted + ", still listed " + left.own().size());
            case Listing other -> failed(other, deleted);
        };
    }

    private GrantObjectsGone gone(int deleted, GrantObjects left) {
        return new GrantObjectsGone(deleted, left.tenantWide() ? Optional.of(steps.byAdmin()) : Optional.empty());
    }

    private RevokeAnswer failed(Listing listing, int deleted) {
        return switch (listing) {
            case Listing.Failed(Reply reply) -> GraphAnswers.toRevoke(reply, deleted, false, byOwner);
            case Listing.TooLong _ when deleted > 0 -> new Unfinished(deleted);
            case Listing.TooLong _ -> new RevokeAnswer.NotNow(Optional.empty(), Permits.OUT_OF_TIME);
            case Listing.Odd(String detail) when deleted > 0 -> new NoAnswer(Optional.empty(), detail);
            case Listing.Odd(String detail) -> new RevokeAnswer.OurFault(detail);
            case Listing.Read _ -> throw new IllegalArgumentException("a listing that was read");
        };
    }
}
