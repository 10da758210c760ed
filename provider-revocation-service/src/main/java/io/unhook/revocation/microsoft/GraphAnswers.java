package io.unhook.revocation.microsoft;

import io.unhook.revocation.domain.provider.PersonStep;
import io.unhook.revocation.domain.provider.RevokeAnswer;
import io.unhook.revocation.domain.provider.RevokeAnswer.NeedsPerson;
import io.unhook.revocation.domain.provider.RevokeAnswer.NoAnswer;
import io.unhook.revocation.domain.provider.RevokeAnswer.NotNow;
import io.unhook.revocation.domain.provider.RevokeAnswer.OurFault;
import io.unhook.revocation.http.Reply;
import io.unhook.revocation.http.Reply.Answer;
import io.unhook.revocation.http.Reply.Lost;
import io.unhook.revocation.http.Reply.NeverSent;
import java.time.Duration;
import java.util.Optional;

/** What Graph's answers mean, the table read from top to bottom. */
final class GraphAnswers {
    private GraphAnswers() {}

    /** A DELETE's 204; or the object is gone already, by an earlier call of ours or by somebody's hand. */
    static boolean isGone(Answer answer) {
        return answer.status() == 204 || answer.status() == 404;
    }

    /** Graph itself says that there is no such thing; any other 404 is a wrong URL. */
    static boolean isUnknownResource(Answer answer) {
        return answer.status() == 404 && code(answer).equals("Request_ResourceNotFound");
    }

    /**
     * An answer that was not the wished one.
     *
     * @param deleted so many grant objects are gone already: then it is never "nothing was changed"
     * @param changing the call would have changed something (a DELETE), so a lost answer leaves that open
     */
    static RevokeAnswer toRevoke(Reply reply, int deleted, boolean changing, PersonStep byOwner) {
        if (deleted > 0) {
            return new NoAnswer(retryAfter(reply), "deleted " + deleted + ", then " + words(reply));
        }
        return switch (reply) {
            case NeverSent(String detail) -> new NotNow(Optional.empty(), detail);
            case Lost(String detail) when changing -> new NoAnswer(Optional.empty(), detail);
            case Lost(String detail) -> new NotNow(Optional.empty(), detail);
            // No opt-in, or one without the right to delete: the tenant's free choice, not a fault.
            case Answer a when a.status() == 403 -> new NeedsPerson(byOwner, words(a));
            case Answer a when a.askedToWait() -> new NotNow(a.retryAfter(), words(a));
            case Answer a
            when changing && (a.brokeDown() || a.status() < 300) -> new NoAnswer(a.retryAfter(), words(a));
            case Answer a when a.brokeDown() -> new NotNow(a.retryAfter(), words(a));
            case Answer a -> new OurFault(words(a)); // 400, 401, 405, a redirect, …
        };
    }

    /** {@code 403 Authorization_RequestDenied}: Graph nests its code. */
    static String words(Reply reply) {
        return switch (reply) {
            case NeverSent(String detail) -> detail;
            case Lost(String detail) -> detail;
            case Answer a -> (a.status() + " " + code(a)).strip();
        };
    }

    private static String code(Answer answer) {
        return Answer.code(answer.body().path("error").path("code"));
    }

    private static Optional<Duration> retryAfter(Reply reply) {
        return reply instanceof Answer answer ? answer.retryAfter() : Optional.empty();
    }
}
