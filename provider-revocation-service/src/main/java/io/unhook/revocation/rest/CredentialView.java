package io.unhook.revocation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.unhook.revocation.application.HandOutCredential.Credential;
import io.unhook.revocation.application.HandOutCredential.Credential.OfPassword;
import io.unhook.revocation.application.HandOutCredential.Credential.OfToken;
import java.time.Instant;

/** What opens a mailbox: an access token, or a password. Never a refresh token. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CredentialView(String accessToken, Instant expiresAt, String host, Integer port, String login, String password) {

    static CredentialView of(Credential credential) {
        return switch (credential) {
            case OfToken(var access) ->
                new CredentialView(access.token().reveal(), access.expiresAt(), null, null, null, null);
            case OfPassword(var of) ->
                new CredentialView(
                        null,
                        null,
                        of.host(),
                        of.port(),
                        of.login(),
                        of.password().reveal());
        };
    }

    @Override
    public String toString() {
        return "CredentialView[hidden]";
    }
}
