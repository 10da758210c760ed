package io.unhook.simulator.google;

import io.unhook.simulator.http.Answer;
import io.unhook.simulator.http.Request;
import io.unhook.simulator.log.Effect;
import io.unhook.simulator.log.Notes;
import io.unhook.simulator.world.Client;
import io.unhook.simulator.world.Clients.Caller;
import io.unhook.simulator.world.Code;
import io.unhook.simulator.world.Codes;
import io.unhook.simulator.world.Exchanged;
import io.unhook.simulator.world.Granted;
import io.unhook.simulator.world.Provider;
import io.unhook.simulator.world.World;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code POST /token}. A refresh token is used again and again; a refresh never brings a new one. */
final class TokenEndpoint {
    private final World world;
    private final Accounts accounts;
    private final Tokens tokens;
    private final Codes codes;

    TokenEndpoint(World world, Accounts accounts, Tokens tokens, Codes codes) {
        this.world = world;
        this.accounts = accounts;
        this.tokens = tokens;
        this.codes = codes;
    }

    Answer answer(Request request, Notes notes) {
        return switch (world.clients().authenticated(Provider.GOOGLE, request)) {
            case Caller.Unknown _ -> GoogleAnswers.unknownClient();
            case Caller.WrongSecret _ -> GoogleAnswers.wrongSecret();
            case Caller.Known(Client client) -> answer(request, client, notes);
        };
    }

    private Answer answer(Request request, Client client, Notes notes) {
        String type = request.inForm("grant_type").orElse("");
        return switch (type) {
            case "refresh_token" ->
                request.inForm("refresh_token")
                        .map(token -> refreshed(token, client, notes))
                        .orElseGet(() -> GoogleAnswers.missing("refresh_token"));
            case "authorization_code" -> exchanged(request, client, notes);
            case "" -> GoogleAnswers.missing("grant_type");
            default -> GoogleAnswers.unknownGrantType(type);
        };
    }

    private Answer refreshed(String value, Client client, Notes notes) {
        RefreshToken token = tokens.refreshToken(value).orElse(null);
        if (token == null) {
            notes.because("unknown-token");
            return GoogleAnswers.revokedOrExpired();
        }
        if (!token.granted().client().equals(client.id())) {
            return GoogleAnswers.anothersToken();
        }
        return tokens.whyNot(token)
                .map(why -> {
                    notes.because(why);
                    return GoogleAnswers.revokedOrExpired();
                })
                .orElseGet(() -> {
                    tokens.used(token);
                    notes.effect(Effect.TOKEN_REFRESHED);
                    return granted(token.granted(), null, null);
                });
    }

    private Answer exchanged(Request request, Client client, Notes notes) {
        return switch (codes.exchange(request, client.id())) {
            case Exchanged.For(Code code) -> {
                notes.effect(Effect.CODE_EXCHANGED);
                yield granted(
                        code.granted(), refreshTokenFor(code), code.terms().nonce());
            }
            case Exchanged.UsedBefore _ -> {
                notes.because("code: used before");
                yield GoogleAnswers.usedCode();
            }
            case Exchanged.Refused(Exchanged.Why why) -> {
                notes.because(why.label());
                yield GoogleAnswers.badCode(why);
            }
        };
    }

    private String refreshTokenFor(Code code) {
        Code.Terms terms = code.terms();
        return terms.offline() && world.settings().google().refreshTokenWithCode()
                ? tokens.newRefreshToken(code.granted(), terms.refreshToken())
                : null;
    }

    private Answer granted(Granted granted, String refreshToken, String nonce) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("access_token", tokens.newAccessToken(granted));
        body.put("expires_in", world.settings().google().accessTokenLife().toSeconds());
        body.put("scope", granted.scopeText());
        body.put("token_type", "Bearer");
        if (refreshToken != null) {
            body.put("refresh_token", refreshToken);
        }
        if (granted.has("openid")) {
            body.put("id_token", idToken(granted, nonce));
        }
        return Answer.json(200, body).with("Cache-Control", "no-store");
    }

    private String idToken(Granted granted, String nonce) {
        Instant now = world.now();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", world.settings().google().issuer());
        claims.put("azp", granted.client());
        claims.put("aud", granted.client());
        claims.putAll(Claims.about(accounts.withSubject(granted.grant().subject()), granted));
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.getEpochSecond() + 3600);
        if (nonce != null) {
            claims.put("nonce", nonce);
        }
        return world.key().sign(claims);
    }
}
