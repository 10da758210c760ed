package io.unhook.simulator.google;

import io.unhook.simulator.http.Answer;
import io.unhook.simulator.http.Request;
import io.unhook.simulator.log.Effect;
import io.unhook.simulator.log.Notes;
import io.unhook.simulator.world.End;
import io.unhook.simulator.world.Grant;
import io.unhook.simulator.world.Granted;
import io.unhook.simulator.world.Settings;
import io.unhook.simulator.world.World;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * {@code POST /revoke}: any working token ends everything that its person gave to the Cloud project, for all clients.
 *
 * <p>A string that is no working token is {@code invalid_token} and changes nothing, however alive the grant is that it once
 * belonged to.
 */
final class RevokeEndpoint {
    private final World world;
    private final Tokens tokens;

    RevokeEndpoint(World world, Tokens tokens) {
        this.world = world;
        this.tokens = tokens;
    }

    Answer answer(Request request, Notes notes) {
        Optional<String> token = request.inForm("token").or(() -> request.inQuery("token"));
        return token.map(value -> revoked(value, notes)).orElseGet(() -> GoogleAnswers.missing("token"));
    }

    private Answer revoked(String value, Notes notes) {
        Optional<Granted> working = tokens.working(value);
        if (working.isEmpty()) {
            notes.because(whyNot(value));
            return GoogleAnswers.noLivingToken();
        }
        end(working.get(), notes);
        return accepted();
    }

    private void end(Granted granted, Notes notes) {
        Grant grant = world.ledger().find(granted.grant()).orElseThrow();
        boolean newer = grant.newest().epoch() != granted.epoch();
        if (newer && !settings().oldTokenEndsNewConsent()) {
            notes.because("older-epoch");
            return;
        }
        End end = End.byCall(world.now(), notes.number(), settings().revocationLag());
        if (world.ledger().end(granted.grant(), end)) {
            notes.effect(Effect.GRANT_REVOKED).epoch(grant.newest().epoch());
            notes.because(newer ? "by a token of epoch " + granted.epoch() : null);
        } else {
            notes.because("ended-before");
        }
    }

    private String whyNot(String value) {
        return tokens.refreshToken(value)
                .flatMap(tokens::whyNot)
                .or(() -> tokens.accessToken(value).map(_ -> "access-token-dead"))
                .orElse("unknown-token");
    }

    private Answer accepted() {
        String body = settings().revokedBody();
        return new Answer(
                200,
                Map.of("Content-Type", "application/json; charset=utf-8"),
                (body == null ? "" : body).getBytes(StandardCharsets.UTF_8));
    }

    private Settings.Google settings() {
        return world.settings().google();
    }
}
