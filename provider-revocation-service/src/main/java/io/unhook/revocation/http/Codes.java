package io.unhook.revocation.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.unhook.revocation.domain.provider.CodeExchange;
import io.unhook.revocation.domain.provider.ConsentRequest;
import io.unhook.revocation.domain.provider.ExchangeAnswer;
import io.unhook.revocation.domain.provider.ProofAnswer;
import io.unhook.revocation.domain.provider.RefreshAnswer;
import io.unhook.revocation.domain.provider.RefreshAnswer.Refreshed;
import io.unhook.revocation.domain.provider.Secret;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Authorization code with PKCE, as all providers understand it. */
public final class Codes {
    private Codes() {}

    public static URI page(URI endpoint, String clientId, ConsentRequest request, Map<String, String> more) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", clientId);
        query.put("redirect_uri", request.redirectUri().toString());
        query.put("scope", request.scopes().stream().sorted().collect(Collectors.joining(" ")));
        query.put("state", request.state().reveal());
        query.put("nonce", request.secrets().nonce().reveal());
        query.put("code_challenge", challenge(request.secrets().verifier()));
        query.put("code_challenge_method", "S256");
        request.loginHint().ifPresent(address -> query.put("login_hint", address));
        query.putAll(more);
        String joined = query.entrySet().stream()
                .map(part -> part.getKey() + "=" + Requests.inUrl(part.getValue()))
                .collect(Collectors.joining("&"));
        return URI.create(endpoint + (endpoint.getRawQuery() == null ? "?" : "&") + joined);
    }

    public static Map<String, String> form(CodeExchange exchange) {
        return Map.of(
                "grant_type", "authorization_code",
                "code", exchange.code().reveal(),
                "redirect_uri", exchange.redirectUri().toString(),
                "code_verifier", exchange.secrets().verifier().reveal());
    }

    /** The token endpoint answers a code as it answers a refresh token; only what that means differs. */
    public static ExchangeAnswer answer(RefreshAnswer answer, Function<Refreshed, ProofAnswer> proof) {
        return switch (answer) {
            case Refreshed tokens -> proven(proof.apply(tokens));
            case RefreshAnswer.TokenDead(String cause, boolean _) -> new ExchangeAnswer.CodeRefused(cause);
            case RefreshAnswer.NeedsSignIn(String cause) -> new ExchangeAnswer.CodeRefused(cause);
            case RefreshAnswer.OurFault(String detail) -> new ExchangeAnswer.OurFault(detail);
            case RefreshAnswer.NotNow(var retryAfter, String detail) ->
                new ExchangeAnswer.Unavailable(retryAfter, detail);
            case RefreshAnswer.NoAnswer(String detail) -> new ExchangeAnswer.Unavailable(Optional.empty(), detail);
        };
    }

    private static ExchangeAnswer proven(ProofAnswer answer) {
        return switch (answer) {
            case ProofAnswer.Proven proven -> new ExchangeAnswer.Exchanged(proven);
            case ProofAnswer.WrongScopes(String detail) -> new ExchangeAnswer.WrongScopes(detail);
            case ProofAnswer.Refused(String cause) -> new ExchangeAnswer.NotTheirs(cause);
            case ProofAnswer.OurFault(String detail) -> new ExchangeAnswer.OurFault(detail);
            case ProofAnswer.Unavailable(var retryAfter, String detail) ->
                new ExchangeAnswer.Unavailable(retryAfter, detail);
        };
    }

    /** The {@code id_token} that answers this very URL; without one, userinfo must say whose it is. */
    public static boolean belongs(IdToken token, CodeExchange exchange) {
        return same(token.text("nonce"), exchange.secrets().nonce().reveal());
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(US_ASCII), other.getBytes(US_ASCII));
    }

    private static String challenge(Secret verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(verifier.reveal().getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
