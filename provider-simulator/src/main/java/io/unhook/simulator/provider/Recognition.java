package io.unhook.simulator.provider;

import io.unhook.simulator.http.Request;
import io.unhook.simulator.log.Notes;
import io.unhook.simulator.world.Clients;
import io.unhook.simulator.world.Codes;

/** Whose call it is: by the client it names, and the token or code it brings along. */
public record Recognition(IssuedTokens tokens, Codes codes) {

    public void note(Request request, Notes notes) {
        notes.client(Clients.namedIn(request));
        request.inForm("refresh_token")
                .or(() -> request.inForm("token"))
                .or(() -> request.inQuery("token"))
                .or(() -> request.inForm("code"))
                .or(request::bearer)
                .ifPresent(token -> note(token, notes));
    }

    private void note(String token, Notes notes) {
        notes.token(token, kind(token));
        tokens.standsFor(token).or(() -> codes.standsFor(token)).ifPresent(granted -> {
            notes.grant(granted.grant(), granted.epoch(), granted.consent());
            if (notes.client() == null) {
                notes.client(granted.client());
            }
        });
    }

    private String kind(String token) {
        return tokens.kind(token).orElseGet(() -> codes.standsFor(token).isPresent() ? "code" : "unknown");
    }
}
