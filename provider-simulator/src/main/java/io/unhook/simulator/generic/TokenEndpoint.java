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
            return granted(token.granted(), null, request);
        }
        tokens.rotate(token);
        return granted(
                token.granted(), tokens.issueRefreshToken(token.granted(), null).value(), request);
    }

    private Answer refused(RefreshToken token, Notes notes) {
        notes.because(token.death() == null ? "grant-ended" : token.death());
        boolean reused = "rotated".equals(token.death());
        if (reused && world.settings().generic().reuseEndsGrant()) {
            Granted granted = token.granted();
            End end = End.byCall(world.now(), notes.number(), Duration.ZERO);
            if (world.ledger().end(granted.grant(), granted.consent(), end)) {
                notes.effect(Effect.TOKEN_REVOKED).because("rotated token used again");
            }
        }
        return GenericAnswers.invalidGrant();
    }

    private Answer exchanged(Request request, Client client, Notes notes) {
        Optional<Code> code = codes.exchange(request, client.id())
                .filter(found -> Accounts.issuerOf(found.granted()).equals(request.variable("issuer")))
                .filter(found -> world.ledger().tokensWork(found.granted(), world.now()));
        if (code.isEmpty()) {
            return GenericAnswers.invalidGrant();
        }
        notes.effect(Effect.CODE_EXCHANGED);
        Granted granted = code.get().granted();
        String refreshToken =
                code.get().offline() ? tokens.issueRefreshToken(granted, null).value() : null;
        return granted(granted, refreshToken, request);
    }

    private static boolean isFor(RefreshToken token, Client client, Request request) {
        return token.granted().client().equals(client.id())
                && Accounts.issuerOf(token.granted()).equals(request.variable("issuer"));
    }

    private Answer granted(Granted granted, String refreshToken, Request request) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("access_token", tokens.issueAccessToken(granted).value());
        body.put("token_type", "Bearer");
        body.put("expires_in", world.settings().generic().accessTokenLife().toSeconds());
        body.put("scope", granted.scopeText());
        if (refreshToken != null) {
            body.put("refresh_token", refreshToken);
        }
        if (granted.has("openid")) {
            body.put("id_token", idToken(granted, request));
        }
        return Answer.json(200, body).with("Cache-Control", "no-store");
    }

    private String idToken(Granted granted, Request request) {
        long now = world.now().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", request.base() + GenericDoor.PREFIX + "/" + request.variable("issuer"));
        claims.put("aud", granted.client());
        claims.putAll(accounts.claims(granted));
        claims.put("iat", now);
        claims.put("exp", now + 3600);
        return world.key().sign(claims);
    }
}
