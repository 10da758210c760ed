package io.unhook.revocation.microsoft;

import io.unhook.contracts.Provider;
import io.unhook.revocation.RevocationSettings;
import io.unhook.revocation.domain.provider.Secret;
import io.unhook.revocation.http.ProviderCalls;
import io.unhook.revocation.http.Reply;
import io.unhook.revocation.http.Reply.Answer;
import io.unhook.revocation.http.Requests;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** App-only tokens without Quarkus, so that Graph's tables need no application; {@link RevokerTokensTest} has the real ones. */
record PlainAppOnlyTokens(RevocationSettings.Microsoft settings, ProviderCalls calls) implements AppOnlyTokens {

    @Override
    public AppOnly of(String tenant) {
        Map<String, String> fields = Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                settings.revoker().orElseThrow().id(),
                "client_secret",
                settings.revoker().orElseThrow().secret(),
                "scope",
                "https://graph.microsoft.com/.default");
        URI uri = URI.create(settings.loginUrl() + "/" + tenant + "/oauth2/v2.0/token");
        return switch (calls.send(Provider.MICROSOFT, Requests.form(uri, fields))) {
            case Answer a
            when a.status() == 200 ->
                new AppOnly.Granted(new Secret(a.body().path("access_token").asText()));
            case Answer a -> LoginAnswers.toAppOnly(a);
            case Reply _ -> new AppOnly.NotNow(Optional.empty(), "no answer");
        };
    }

    @Override
    public void forget(String tenant) {}
}
