package io.unhook.simulator.generic;

import io.unhook.simulator.http.Answer;
import io.unhook.simulator.http.Request;
import io.unhook.simulator.log.Effect;
import io.unhook.simulator.log.Notes;
import io.unhook.simulator.world.Client;
import io.unhook.simulator.world.Clients.Caller;
import io.unhook.simulator.world.End;
import io.unhook.simulator.world.Grant;
import io.unhook.simulator.world.Granted;
import io.unhook.simulator.world.Provider;
import io.unhook.simulator.world.World;
import java.util.Optional;

/**
 * {@code POST /revoke} of RFC 7009: a token that works ends its chain, and one that does not is answered with the same 200. So a
 * 200 for a refresh token that was rotated away says nothing about its successor, which lives on.
 */
final class RevokeEndpoint {
    private final World world;
    private final Tokens tokens;

    RevokeEndpoint(World world, Tokens tokens) {
        this.world = world;
        this.tokens = tokens;
    }

    Answer answer(Request request, Notes notes) {
        if (!(world.clients().authenticated(Provider.GENERIC, request) instanceof Caller.Known(Client client))) {
            return GenericAnswers.invalidClient();
        }
        Optional<String> token = request.inForm("token");
        return token.map(value -> revoked(value, request.variable("issuer"), client, notes))
                .orElseGet(() -> GenericAnswers.missing("token"));
    }

    private Answer revoked(String value, String issuer, Client client, Notes notes) {
        Optional<Granted> granted =
                tokens.standsFor(value).filter(found -> Accounts.issuerOf(found).equals(issuer));
        if (granted.isEmpty()) {
            notes.because("unknown-token");
            return Answer.empty(200);
        }
        if (!granted.get().client().equals(client.id())) {
            return GenericAnswers.anothersToken();
        }
        boolean isAccessToken = tokens.accessToken(value).isPresent();
        if (isAccessToken && !world.settings().generic().accessTokensRevocable()) {
            return GenericAnswers.unsupportedTokenType();
        }
        end(value, granted.get(), notes);
        return Answer.empty(200);
    }

    private void end(String value, Granted granted, Notes notes) {
        boolean works = tokens.refreshToken(value).filter(tokens::works).isPresent()
                || tokens.accessToken(value).filter(tokens::works).isPresent();
        End end = End.byCall(
                world.now(), notes.number(), world.settings().generic().revocationLag());
        if (!works) {
            notes.because("dead-token");
        } else if (world.ledger().end(granted.grant(), granted.consent(), end)) {
            boolean lives =
                    world.ledger().find(granted.grant()).filter(Grant::alive).isPresent();
            notes.effect(lives ? Effect.TOKEN_REVOKED : Effect.GRANT_REVOKED);
        } else {
            notes.because("ended-before");
        }
    }
}
