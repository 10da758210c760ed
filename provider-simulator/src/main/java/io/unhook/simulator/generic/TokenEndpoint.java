package io.unhook.simulator.generic;

import io.unhook.simulator.http.Answer;
import io.unhook.simulator.http.Request;
import io.unhook.simulator.log.Effect;
import io.unhook.simulator.log.Notes;
import io.unhook.simulator.world.Client;
import io.unhook.simulator.world.Clients.Caller;
import io.unhook.simulator.world.Code;
import io.unhook.simulator.world.Codes;
import io.unhook.simulator.world.End;
import io.unhook.simulator.world.Exchanged;
import io.unhook.simulator.world.Granted;
import io.unhook.simulator.world.Provider;
import io.unhook.simulator.world.World;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@code POST /token}. Of two callers with the same refresh token the second is refused: that is what rotation is for. */
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
        return world.clients().authenticated(Provider.GENERIC, request) instanceof Caller.Known(Client client)
                ? answer(request, client, notes)
                : GenericAnswers.invalidClient();
    }

    private Answer answer(Request request, Client client, Notes notes) {
        return switch (request.inForm("grant_type").orElse("")) {
            case "refresh_token" -> refreshed(request, client, notes);
            case "authorization_code" -> exchanged(request, client, notes);
            case "" -> GenericAnswers.missing("grant_type");
            default -> GenericAnswers.unknownGrantType();
        };
    }

    private Answer refreshed(Request request, Client client, Notes notes) {
        Optional<String> value = request.inForm("refresh_token");
        if (value.isEmpty()) {
            return GenericAnswers.missing("refresh_token");
        }
        Optional<RefreshToken> token =
                value.flatMap(tokens::refreshToken).filter(found -> isFor(found, client, request));
        if (token.isEmpty()) {
            return GenericAnswers.invalidGrant();
        }
        return tokens.works(token.get()) ? rotated(token.get(), request, notes) : refused(token.get(), notes);
    }

    private Answer rotated(RefreshToken token, Request request, Notes notes) {
        notes.effect(Effect.TOKEN_REFRESHED);
        if (!world.settings().generic().rotates()) {
            return granted(token.granted(), null, null, request);
        }
        tokens.rotate(token);
        String next = tokens.newRefreshToken(token.granted(), null);
        return granted(token.granted(), next, null, request);
    }

    private Answer refused(RefreshToken token, Notes notes) {
        notes.because(token.death() == null ? "grant-ended" : token.death());
        boolean reused = "rotated".equals(token.death());
        if (reused && world.settings().generic().reuseEndsGrant()) {
            endChain(token.granted(), notes, "rotated token used again");
        }
        return GenericAnswers.invalidGrant();
    }

    private Answer exchanged(Request request, Client client, Notes notes) {
        return switch (codes.exchange(request, client.id())) {
            case Exchanged.For(Code code) when isOf(code.granted(), request) -> exchanged(code, request, notes);
            case Exchanged.For _ -> GenericAnswers.invalidGrant();
            case Exchanged.UsedBefore(Code code) -> usedAgain(code, notes);
            case Exchanged.Refused(Exchanged.Why why) -> {
                notes.because(why.label());
                yield GenericAnswers.invalidGrant();
            }
        };
    }

    private Answer exchanged(Code code, Request request, Notes notes) {
        notes.effect(Effect.CODE_EXCHANGED);
        Code.Terms terms = code.terms();
        boolean offline = terms.offline() && world.settings().generic().refreshTokenWithCode();
        String refreshToken = offline ? tokens.newRefreshToken(code.granted(), terms.refreshToken()) : null;
        return granted(code.granted(), refreshToken, terms.nonce(), request);
    }

    /** Somebody else may have it: what it brought the first time ends (RFC 6749, 4.1.2: "SHOULD"). */
    private Answer usedAgain(Code code, Notes notes) {
        notes.because("code: used before");
        if (world.settings().generic().codeReuseEndsTokens()) {
            endChain(code.granted(), notes, "code used again");
        }
        return GenericAnswers.invalidGrant();
    }

    private void endChain(Granted granted, Notes notes, String why) {
        End end = End.byCall(world.now(), notes.number(), Duration.ZERO);
        if (world.ledger().end(granted.grant(), granted.consent(), end)) {
            notes.effect(Effect.TOKEN_REVOKED).because(why);
        }
    }

    private static boolean isFor(RefreshToken token, Client client, Request request) {
        return token.granted().client().equals(client.id()) && isOf(token.granted(), request);
    }

    private static boolean isOf(Granted granted, Request request) {
        return Accounts.issuerOf(granted).equals(request.variable("issuer"));
    }

    private Answer granted(Granted granted, String refreshToken, String nonce, Request request) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("access_token", tokens.newAccessToken(granted));
        body.put("token_type", "Bearer");
        body.put("expires_in", world.settings().generic().accessTokenLife().toSeconds());
        body.put("scope", granted.scopeText());
        if (refreshToken != null) {
            body.put("refresh_token", refreshToken);
        }
        if (granted.has("openid")) {
            body.put("id_token", idToken(granted, nonce, request));
        }
        return Answer.json(200, body).with("Cache-Control", "no-store");
    }

    private String idToken(Granted granted, String nonce, Request request) {
        long now = world.now().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", Discovery.issuer(request));
        claims.put("aud", granted.client());
        claims.putAll(accounts.claims(granted));
        claims.put("iat", now);
        claims.put("exp", now + 3600);
        if (nonce != null) {
            claims.put("nonce", nonce);
        }
        return world.key().sign(claims);
    }
}
