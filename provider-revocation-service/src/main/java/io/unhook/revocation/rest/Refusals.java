package io.unhook.revocation.rest;

import io.unhook.doors.Problem;
import io.unhook.revocation.domain.Refusal;
import io.unhook.revocation.domain.Refusal.ConnectionEnded;
import io.unhook.revocation.domain.Refusal.ConsentOfAnotherUser;
import io.unhook.revocation.domain.Refusal.ConsentRefused;
import io.unhook.revocation.domain.Refusal.GrantSharedWithAnotherAccount;
import io.unhook.revocation.domain.Refusal.MoveRefused;
import io.unhook.revocation.domain.Refusal.NotAcceptable;
import io.unhook.revocation.domain.Refusal.NotFound;
import io.unhook.revocation.domain.Refusal.NotSettledYet;
import io.unhook.revocation.domain.Refusal.NotYours;
import io.unhook.revocation.domain.Refusal.ProviderUnavailable;
import io.unhook.revocation.domain.Refusal.RemoveTheMailbox;
import io.unhook.revocation.domain.Refusal.RevocationInProgress;
import io.unhook.revocation.domain.Refusal.ScopesCannotProve;
import io.unhook.revocation.domain.Refusal.TokenOfAnotherMailbox;
import io.unhook.revocation.domain.Refusal.TokenRefused;
import io.unhook.revocation.domain.Refusal.UseEnded;
import io.unhook.revocation.domain.Refusal.UseNotLive;
import io.unhook.revocation.domain.Refusal.UseOnAnotherGrant;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** How each refusal is answered. */
class Refusals {
    @ServerExceptionMapper
    RestResponse<Problem> refused(Refusal refusal) {
        return switch (refusal) { // no default: a new refusal does not compile until it has its answer here
            case NotFound no -> problem(404, "not-found", "Not found", no).response();
            case NotYours no -> problem(403, "not-allowed", "Not allowed", no).response();
            case NotAcceptable no ->
                problem(422, "invalid-field", "A field is not valid", no)
                        .with("fields", List.of(Map.of("field", no.field(), "message", no.getMessage())))
                        .response();
            case GrantSharedWithAnotherAccount no ->
                problem(409, "grant-shared-with-another-account", "Another account uses the grant", no)
                        .with("url", no.page())
                        .response();
            case NotSettledYet no ->
                problem(409, "not-settled-yet", "The disconnection has no outcome yet", no)
                        .response();
            case UseNotLive no ->
                problem(409, "use-not-live", "The use is not live", no).response();
            case UseEnded no ->
                problem(409, "use-ended", "The use has ended", no).response();
            case ConnectionEnded no ->
                problem(409, "connection-ended", "The connection has ended", no).response();
            case RemoveTheMailbox no ->
                problem(409, "remove-the-mailbox", "Remove the mailbox", no).response();
            case UseOnAnotherGrant no ->
                problem(409, "use-on-another-grant", "The use lives on another grant", no)
                        .response();
            case RevocationInProgress no ->
                problem(409, "revocation-in-progress", "The grant is being ended", no)
                        .retryAfter(no.retryAfter());
            case ConsentOfAnotherUser no ->
                problem(403, "consent-of-another-user", "The consent is another user's", no)
                        .response();
            case ConsentRefused no ->
                problem(409, "consent-refused", "The consent was refused", no)
                        .with("cause", no.why())
                        .response();
            case MoveRefused no -> moveRefused(no).response();
            case TokenRefused no ->
                problem(422, "token-refused", "The provider refused the token", no)
                        .response();
            case TokenOfAnotherMailbox no ->
                problem(422, "token-of-another-mailbox", "The token opens another mailbox", no)
                        .response();
            case ScopesCannotProve no ->
                problem(422, "scopes-cannot-prove-owner", "The scopes cannot prove whose it is", no)
                        .response();
            case ProviderUnavailable no ->
                problem(503, "provider-unavailable", "The provider cannot be asked now", no)
                        .retryAfter(no.retryAfter());
        };
    }

    private static Problem moveRefused(MoveRefused no) {
        Problem problem = problem(409, no.why().problem(), "This migration cannot be had", no);
        return no.migrationId().map(id -> problem.with("migrationId", id)).orElse(problem);
    }

    private static Problem problem(int status, String name, String title, Refusal refusal) {
        return Problem.of(status, name, title, refusal.getMessage());
    }
}
