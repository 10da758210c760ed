package io.unhook.simulator.google;

import io.unhook.simulator.http.Answer;
import io.unhook.simulator.provider.OAuthError;
import io.unhook.simulator.world.Exchanged;
import java.util.List;
import java.util.Map;

/** Google's words. */
final class GoogleAnswers {
    private GoogleAnswers() {}

    static Answer revokedOrExpired() {
        return OAuthError.of(400, "invalid_grant", "Token has been expired or revoked.");
    }

    static Answer badCode(Exchanged.Why why) {
        return switch (why) {
            case OTHER_CLIENT -> anothersToken();
            case OTHER_REDIRECT_URI -> OAuthError.of(400, "redirect_uri_mismatch", "Bad Request");
            case NO_VERIFIER -> OAuthError.of(400, "invalid_grant", "Missing code verifier.");
            case OTHER_VERIFIER -> OAuthError.of(400, "invalid_grant", "Invalid code verifier.");
            case UNKNOWN, EXPIRED -> usedCode();
        };
    }

    static Answer usedCode() {
        return OAuthError.of(400, "invalid_grant", "Bad Request");
    }

    static Answer unknownClient() {
        return OAuthError.of(401, "invalid_client", "The OAuth client was not found.");
    }

    static Answer wrongSecret() {
        return OAuthError.of(401, "invalid_client", "Unauthorized");
    }

    /** A refresh token or code that was given to another client. */
    static Answer anothersToken() {
        return OAuthError.of(401, "unauthorized_client", "Unauthorized");
    }

    static Answer missing(String parameter) {
        return OAuthError.of(400, "invalid_request", "Missing required parameter: " + parameter);
    }

    static Answer unknownGrantType(String type) {
        return OAuthError.of(400, "unsupported_grant_type", "Invalid grant_type: " + type);
    }

    static Answer noLivingToken() {
        return OAuthError.of(400, "invalid_token", "Token expired or revoked");
    }

    static Answer userinfoRefused() {
        return OAuthError.of(401, "invalid_request", "Invalid Credentials")
                .with("WWW-Authenticate", "Bearer realm=\"https://accounts.google.com/\", error=\"invalid_token\"");
    }

    static Answer apiUnauthenticated() {
        return api(401, "Request had invalid authentication credentials.", "authError", "UNAUTHENTICATED");
    }

    static Answer apiScopesTooSmall() {
        return api(
                403, "Request had insufficient authentication scopes.", "insufficientPermissions", "PERMISSION_DENIED");
    }

    static Answer api(int status, String message, String reason, String name) {
        Map<String, Object> detail = Map.of("message", message, "domain", "global", "reason", reason);
        return Answer.json(
                status,
                Map.of("error", Map.of("code", status, "message", message, "errors", List.of(detail), "status", name)));
    }

    static Answer notFound(String path) {
        return Answer.html(404, """
                <!DOCTYPE html>
                <html lang=en><title>Error 404 (Not Found)!!1</title>
                <p><b>404.</b> <ins>That’s an error.</ins>
                <p>The requested URL <code>%s</code> was not found on this server. <ins>That’s all we know.</ins>
                """.formatted(path.replace("&", "&amp;").replace("<", "&lt;")));
    }
}
