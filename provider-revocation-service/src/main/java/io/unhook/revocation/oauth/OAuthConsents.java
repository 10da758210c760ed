package io.unhook.revocation.oauth;

import io.unhook.contracts.Provider;
import io.unhook.revocation.RevocationSettings;
import io.unhook.revocation.RevocationSettings.Issuer;
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
import io.unhook.revocation.http.ProviderCalls;
import io.unhook.revocation.http.Reply;
import io.unhook.revocation.http.Requests;
import io.unhook.revocation.oauth.Discovery.Found;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The consent pages of the issuers on the allow-list, by their own descriptions. */
@ApplicationScoped
class OAuthConsents implements ConsentDoor {
    /** OpenID Connect Core, 11: a refresh token is given to whoever asks for it and is asked anew. */
    private static final Map<String, String> QUERY = Map.of("prompt", "consent");

    /** Not always among the scopes of an answer: the {@code id_token} and the refresh token say that they were given. */
    private static final Set<String> SHOWN_OTHERWISE = Set.of("openid", "profile", "email", "offline_access");

    private final RevocationSettings.OAuth settings;
    private final Discovery discovery;
    private final ProviderCalls calls;

    OAuthConsents(RevocationSettings settings, Discovery discovery, ProviderCalls calls) {
        this.settings = settings.oauth();
        this.discovery = discovery;
        this.calls = calls;
    }

    @Override
    public Provider provider() {
        return Provider.OAUTH;
    }

    @Override
    public Optional<String> callback(Optional<String> issuer) {
        return named(issuer).map(Map.Entry::getKey);
    }

    @Override
    public PageAnswer page(ConsentRequest request) {
        return issuer(request.issuer())
                .map(issuer -> page(issuer, request))
                .orElseGet(() -> new PageAnswer.OurFault("issuer-not-allowed"));
    }

    private PageAnswer page(Issuer issuer, ConsentRequest request) {
        return switch (discovery.endpointsOf(issuer)) {
            case Found.At(Endpoints at) ->
                at.authorization()
                        .<PageAnswer>map(uri -> new PageAnswer.At(
                                Codes.page(uri, issuer.client().id(), request, QUERY)))
                        .orElseGet(() -> new PageAnswer.OurFault("no-authorization-endpoint"));
            case Found.OurFault(String detail) -> new PageAnswer.OurFault(detail);
            case Found.NotNow(Optional<Duration> retryAfter, String detail) ->
                new PageAnswer.NotNow(retryAfter, detail);
        };
    }

    @Override
    public SenderAnswer sentBy(Optional<String> name, Optional<String> iss) {
        if (iss.isPresent()) return iss.equals(name) ? SenderAnswer.RIGHT : SenderAnswer.WRONG;
        return switch (issuer(name).map(discovery::endpointsOf).orElse(new Found.OurFault("issuer-not-allowed"))) {
            case Found.At(Endpoints at) -> at.namesItself() ? SenderAnswer.WRONG : SenderAnswer.RIGHT;
            case Found.OurFault _ -> SenderAnswer.WRONG;
            case Found.NotNow _ -> SenderAnswer.UNKNOWN;
        };
    }

    @Override
    public ExchangeAnswer exchange(CodeExchange exchange) {
        return issuer(exchange.issuer())
                .map(issuer -> exchange(issuer, exchange))
                .orElseGet(() -> new ExchangeAnswer.OurFault("issuer-not-allowed"));
    }

    @Override
    public boolean gives(GrantKey grant, Optional<String> issuer) {
        return grant.provider() == Provider.OAUTH
                && issuer.equals(Optional.of(IssuerRealm.of(grant).issuer()));
    }

    @Override
    public Set<String> missing(Set<String> wanted, Set<String> given) {
        return wanted.stream()
                .filter(scope -> !SHOWN_OTHERWISE.contains(scope) && !given.contains(scope))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<Issuer> issuer(Optional<String> name) {
        return named(name).map(Map.Entry::getValue);
    }

    private Optional<Map.Entry<String, Issuer>> named(Optional<String> name) {
        return settings.issuers().entrySet().stream()
                .filter(entry ->
                        Optional.of(entry.getValue().issuer().toString()).equals(name))
                .findFirst();
    }

    private ExchangeAnswer exchange(Issuer issuer, CodeExchange exchange) {
        return switch (discovery.endpointsOf(issuer)) {
            case Found.At(Endpoints at) -> exchange(issuer, at, exchange);
            case Found.OurFault(String detail) -> new ExchangeAnswer.OurFault(detail);
            case Found.NotNow(Optional<Duration> retryAfter, String detail) ->
                new ExchangeAnswer.Unavailable(retryAfter, detail);
        };
    }

    private ExchangeAnswer exchange(Issuer issuer, Endpoints at, CodeExchange exchange) {
        Reply reply = calls.send(
                Provider.OAUTH, Authenticated.form(at.token(), at.atToken(), issuer.client(), Codes.form(exchange)));
        return Codes.answer(
                OAuthAnswers.toRefresh(reply, calls.now()), tokens -> prove(reply, issuer, at, exchange, tokens));
    }

    private ProofAnswer prove(Reply reply, Issuer issuer, Endpoints at, CodeExchange exchange, Refreshed tokens) {
        var realm = new IssuerRealm(issuer.issuer().toString(), issuer.client().id());
        Optional<IdToken> idToken = IdToken.in(reply);
        if (idToken.isPresent() && !Codes.belongs(idToken.get(), exchange))
            return new ProofAnswer.OurFault("id_token without our nonce");
        return idToken.map(token -> OAuthAnswers.toProof(token, realm, tokens))
                .or(() -> at.userinfo()
                        .map(uri -> calls.send(Provider.OAUTH, Requests.get(uri, tokens.accessToken())))
                        .map(userinfo -> OAuthAnswers.toProof(userinfo, realm, tokens)))
                .orElseGet(() -> new ProofAnswer.WrongScopes("openid email"));
    }
}
