package io.unhook.revocation.microsoft;

import io.unhook.contracts.Provider;
import io.unhook.revocation.RevocationSettings;
import io.unhook.revocation.RevocationSettings.Client;
import io.unhook.revocation.domain.provider.CodeExchange;
import io.unhook.revocation.domain.provider.ConsentDoor;
import io.unhook.revocation.domain.provider.ConsentRequest;
import io.unhook.revocation.domain.provider.ExchangeAnswer;
import io.unhook.revocation.domain.provider.GrantKey;
import io.unhook.revocation.domain.provider.PageAnswer;
import io.unhook.revocation.domain.provider.ProofAnswer;
import io.unhook.revocation.domain.provider.RefreshAnswer.Refreshed;
import io.unhook.revocation.domain.provider.SenderAnswer;
import io.unhook.revocation.http.Codes;
import io.unhook.revocation.http.IdToken;
import io.unhook.revocation.http.OwnClients;
import io.unhook.revocation.http.ProviderCalls;
import io.unhook.revocation.http.Reply;
import io.unhook.revocation.http.Requests;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Microsoft's consent page, for people of any tenant and with personal accounts. */
@ApplicationScoped
class MicrosoftConsents implements ConsentDoor {
    private static final String ANY_TENANT = "/common/oauth2/v2.0/";
    private static final Map<String, String> QUERY = Map.of("response_mode", "query", "prompt", "select_account");
    private static final String GRAPH = "https://graph.microsoft.com/";

    /** Not always among the scopes of an answer: the {@code id_token} and the refresh token say that they were given. */
    private static final Set<String> SHOWN_OTHERWISE = Set.of("openid", "profile", "email", "offline_access");

    private final RevocationSettings.Microsoft settings;
    private final OwnClients clients;
    private final ProviderCalls calls;

    MicrosoftConsents(RevocationSettings settings, ProviderCalls calls) {
        this.settings = settings.microsoft();
        this.clients = new OwnClients(settings.microsoft().clients());
        this.calls = calls;
    }

    @Override
    public Provider provider() {
        return Provider.MICROSOFT;
    }

    @Override
    public Optional<String> callback(Optional<String> issuer) {
        return client().map(_ -> "microsoft");
    }

    @Override
    public PageAnswer page(ConsentRequest request) {
        return client().<PageAnswer>map(
                        client -> new PageAnswer.At(Codes.page(endpoint("authorize"), client.id(), request, QUERY)))
                .orElseGet(() -> new PageAnswer.OurFault("client-not-configured"));
    }

    /** Microsoft does not announce that it names itself; if it does, it names the tenant. */
    @Override
    public SenderAnswer sentBy(Optional<String> issuer, Optional<String> iss) {
        String root = settings.loginUrl() + "/";
        boolean right = iss.isEmpty()
                || (iss.get().startsWith(root)
                        && iss.get().substring(root.length()).matches("[A-Za-z0-9.-]+/v2\\.0"));
        return right ? SenderAnswer.RIGHT : SenderAnswer.WRONG;
    }

    @Override
    public ExchangeAnswer exchange(CodeExchange exchange) {
        return client().map(client -> exchange(client, exchange))
                .orElseGet(() -> new ExchangeAnswer.OurFault("client-not-configured"));
    }

    @Override
    public boolean gives(GrantKey grant, Optional<String> issuer) {
        return grant.provider() == Provider.MICROSOFT
                && client().map(Client::id).equals(Optional.of(Realm.of(grant).appId()));
    }

    @Override
    public Set<String> missing(Set<String> wanted, Set<String> given) {
        Set<String> known = given.stream().map(MicrosoftConsents::plain).collect(Collectors.toSet());
        return wanted.stream()
                .filter(scope -> !SHOWN_OTHERWISE.contains(plain(scope)) && !known.contains(plain(scope)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Graph's scopes come with or without their resource, and in any case. */
    private static String plain(String scope) {
        String lower = scope.toLowerCase(Locale.ROOT);
        return lower.startsWith(GRAPH) ? lower.substring(GRAPH.length()) : lower;
    }

    private Optional<Client> client() {
        return clients.withIdOrMain(Optional.empty());
    }

    private URI endpoint(String name) {
        return URI.create(settings.loginUrl() + ANY_TENANT + name);
    }

    private ExchangeAnswer exchange(Client client, CodeExchange exchange) {
        Map<String, String> fields = new HashMap<>(Codes.form(exchange));
        fields.put("client_id", client.id());
        fields.put("client_secret", client.secret());
        Reply reply = calls.send(Provider.MICROSOFT, Requests.form(endpoint("token"), fields));
        return Codes.answer(
                LoginAnswers.toRefresh(reply, calls.now()), tokens -> prove(reply, client, exchange, tokens));
    }

    private ProofAnswer prove(Reply reply, Client client, CodeExchange exchange, Refreshed tokens) {
        Optional<IdToken> idToken = IdToken.in(reply);
        if (idToken.isEmpty()) return new ProofAnswer.WrongScopes("openid profile");
        return Codes.belongs(idToken.get(), exchange)
                ? LoginAnswers.toProof(
                        idToken.get(), settings.loginUrl().toString(), settings.personalTenant(), client.id(), tokens)
                : new ProofAnswer.OurFault("id_token without our nonce");
    }
}
