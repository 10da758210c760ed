package io.unhook.revocation.google;

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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Google's consent page. Without {@code access_type=offline&prompt=consent} a second consent brings no refresh token. */
@ApplicationScoped
class GoogleConsents implements ConsentDoor {
    private static final Map<String, String> OFFLINE = Map.of("access_type", "offline", "prompt", "consent");
    private static final String LONG = "https://www.googleapis.com/auth/userinfo.";

    /** What Google calls {@code email} and {@code profile} once they are given. */
    private static final Map<String, String> SHORT_NAMES = Map.of(LONG + "email", "email", LONG + "profile", "profile");

    private final RevocationSettings.Google settings;
    private final OwnClients clients;
    private final ProviderCalls calls;

    GoogleConsents(RevocationSettings settings, ProviderCalls calls) {
        this.settings = settings.google();
        this.clients = new OwnClients(settings.google().clients());
        this.calls = calls;
    }

    @Override
    public Provider provider() {
        return Provider.GOOGLE;
    }

    @Override
    public Optional<String> callback(Optional<String> issuer) {
        return client().map(_ -> "google");
    }

    @Override
    public PageAnswer page(ConsentRequest request) {
        return client().<PageAnswer>map(
                        client -> new PageAnswer.At(Codes.page(settings.consentUrl(), client.id(), request, OFFLINE)))
                .orElseGet(() -> new PageAnswer.OurFault("client-not-configured"));
    }

    /** Google announces in its discovery document that it names itself, so an answer without a name is not its own. */
    @Override
    public SenderAnswer sentBy(Optional<String> issuer, Optional<String> iss) {
        boolean right = iss.map(GoogleAnswers.ISSUERS::contains).orElse(!settings.namesItself());
        return right ? SenderAnswer.RIGHT : SenderAnswer.WRONG;
    }

    @Override
    public ExchangeAnswer exchange(CodeExchange exchange) {
        return client().map(client -> exchange(client, exchange))
                .orElseGet(() -> new ExchangeAnswer.OurFault("client-not-configured"));
    }

    @Override
    public boolean gives(GrantKey grant, Optional<String> issuer) {
        return grant.provider() == Provider.GOOGLE && grant.realm().equals(settings.project());
    }

    @Override
    public Set<String> missing(Set<String> wanted, Set<String> given) {
        Set<String> known = given.stream().map(GoogleConsents::shortName).collect(Collectors.toSet());
        return wanted.stream()
                .filter(scope -> !known.contains(shortName(scope)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String shortName(String scope) {
        return SHORT_NAMES.getOrDefault(scope, scope);
    }

    private Optional<Client> client() {
        return clients.withIdOrMain(Optional.empty());
    }

    private ExchangeAnswer exchange(Client client, CodeExchange exchange) {
        Map<String, String> fields = new HashMap<>(Codes.form(exchange));
        fields.put("client_id", client.id());
        fields.put("client_secret", client.secret());
        Reply reply = calls.send(Provider.GOOGLE, Requests.form(settings.tokenUrl(), fields));
        return Codes.answer(
                GoogleAnswers.toRefresh(reply, calls.now()), tokens -> prove(reply, client, exchange, tokens));
    }

    private ProofAnswer prove(Reply reply, Client client, CodeExchange exchange, Refreshed tokens) {
        Optional<IdToken> idToken = IdToken.in(reply);
        if (idToken.isEmpty()) return new ProofAnswer.WrongScopes("openid email");
        return Codes.belongs(idToken.get(), exchange)
                ? GoogleAnswers.toProof(idToken.get(), settings.project(), client.id(), tokens)
                : new ProofAnswer.OurFault("id_token without our nonce");
    }
}
