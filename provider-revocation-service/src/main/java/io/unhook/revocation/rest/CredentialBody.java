package io.unhook.revocation.rest;

import io.unhook.revocation.application.NewGrant.Handed;
import io.unhook.revocation.application.NewGrant.Handed.MailPassword;
import io.unhook.revocation.application.NewGrant.Handed.RefreshToken;
import io.unhook.revocation.application.Tokens.Password;
import io.unhook.revocation.domain.Refusal;
import io.unhook.revocation.domain.provider.Secret;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Either {@code {refreshToken}} or {@code {host, port, login, password}}. It goes in and never comes out as text. */
record CredentialBody(
        @Pattern(regexp = Fields.TOKEN, message = "is no token")
        String refreshToken,

        @Pattern(regexp = "[A-Za-z0-9.:-]{1,253}") String host,
        @Min(1) @Max(65535) Integer port,
        @Pattern(regexp = Fields.PLAIN) String login,
        @Size(min = 1, max = 1024) String password) {

    Handed handed() {
        boolean some = host != null || port != null || login != null || password != null;
        boolean all = host != null && port != null && login != null && password != null;
        if ((refreshToken == null) == !some || some != all)
            throw new Refusal.NotAcceptable(
                    "credential", "Give either refreshToken, or host, port, login and password.");
        return refreshToken == null
                ? new MailPassword(new Password(host, port, login, new Secret(password)))
                : new RefreshToken(new Secret(refreshToken));
    }

    @Override
    public String toString() {
        return "CredentialBody[hidden]";
    }
}
