package io.unhook.simulator.generic;

import io.unhook.simulator.http.Answer;
import io.unhook.simulator.provider.OAuthError;

/** The standards' words. */
final class GenericAnswers {
    private GenericAnswers() {}

    static Answer invalidClient() {
        return OAuthError.of(401, "invalid_client", "Client authentication failed.")
                .with("WWW-Authenticate", "Basic realm=\"simulator\"");
    }

    static Answer invalidGrant() {
        return OAuthError.of(400, "invalid_grant", "The grant is invalid, expired or revoked.");
    }

    static Answer missing(String parameter) {
        return OAuthError.of(400, "invalid_request", "Missing parameter: " + parameter);
    }

    static Answer unknownGrantType() {
        return OAuthError.of(400, "unsupported_grant_type", "Only refresh_token and authorization_code.");
    }

    static Answer anothersToken() {
        return OAuthError.of(400, "unauthorized_client", "The token was issued to another client.");
    }

    static Answer unsupportedTokenType() {
        return OAuthError.of(400, "unsupported_token_type", "Only refresh tokens can be revoked here.");
    }

    static Answer deadAccessToken() {
        return OAuthError.of(401, "invalid_token", "The access token expired or was revoked.")
                .with("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    }

    static Answer trouble(int status) {
        return OAuthError.of(
                status,
                status >= 500 || status == 429 ? "temporarily_unavailable" : "invalid_request",
                "Try again later.");
    }
}
