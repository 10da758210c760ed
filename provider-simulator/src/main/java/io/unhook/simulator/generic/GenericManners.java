package io.unhook.simulator.generic;

import io.unhook.simulator.browser.Asked;
import io.unhook.simulator.browser.Iss;
import io.unhook.simulator.browser.Manners;
import io.unhook.simulator.browser.Refusal;
import io.unhook.simulator.browser.Refusal.SentBack;
import io.unhook.simulator.browser.Refusal.Shown;
import io.unhook.simulator.browser.Said;
import io.unhook.simulator.http.Request;
import io.unhook.simulator.provider.Consented;
import io.unhook.simulator.provider.OwnPages;
import io.unhook.simulator.world.Client;
import io.unhook.simulator.world.Provider;
import io.unhook.simulator.world.Settings;
import io.unhook.simulator.world.World;
import java.util.List;
import java.util.Optional;

/** RFC 6749, 4.1: whoever may be sent back to is told what was wrong; only an unknown client or redirect URI ends on a page. */
final class GenericManners implements Manners {
    private final World world;
    private final OwnPages pages;

    GenericManners(World world, OwnPages pages) {
        this.world = world;
        this.pages = pages;
    }

    @Override
    public String name(Request request) {
        return request.variable("issuer");
    }

    @Override
    public Optional<Client> client(String id) {
        return world.clients().find(Provider.GENERIC, id);
    }

    @Override
    public Shown unknownClient(String id) {
        return new Shown(400, "unauthorized_client", "There is no client " + id + ".");
    }

    @Override
    public Shown unknownRedirectUri(Client client, String redirectUri) {
        return new Shown(400, "invalid_request", "The redirect URI is not registered: " + redirectUri);
    }

    @Override
    public Optional<Refusal> objection(Asked asked) {
        String type = asked.value("response_type").orElse("");
        if (type.isEmpty()) {
            return invalid("response_type is missing");
        }
        if (!type.equals("code")) {
            return Optional.of(SentBack.with("unsupported_response_type", "Only code."));
        }
        if (asked.scopes().isEmpty() || !asked.scopes().stream().allMatch(this::exists)) {
            return Optional.of(SentBack.with("invalid_scope", "The scope is missing, unknown or malformed."));
        }
        if (asked.prompts("none")) {
            return Optional.of(SentBack.with("login_required", "Nobody is signed in."));
        }
        return asked.challenge() == null ? withoutChallenge() : withChallenge(asked);
    }

    @Override
    public boolean isOptional(String scope) {
        return settings().granularConsent();
    }

    @Override
    public SentBack declined() {
        return SentBack.with("access_denied", "The resource owner denied the request.");
    }

    @Override
    public Consented consented(Asked asked, Said said, List<String> scopes) {
        return pages.consent(said.order(asked, Provider.GENERIC, scopes, true));
    }

    @Override
    public Optional<String> iss(Asked asked) {
        return Iss.of(settings().answerIss(), Discovery.issuer(asked.request()));
    }

    private Optional<Refusal> withoutChallenge() {
        return settings().requiresPkce() ? invalid("code_challenge is missing") : Optional.empty();
    }

    private static Optional<Refusal> withChallenge(Asked asked) {
        return asked.challengeMethod().equals("S256") && asked.challengeIsWellFormed()
                ? Optional.empty()
                : invalid("code_challenge_method must be S256, and code_challenge its result");
    }

    private boolean exists(String scope) {
        List<String> known = settings().scopes();
        return scope.matches("[\\x21\\x23-\\x5B\\x5D-\\x7E]+") && (known.isEmpty() || known.contains(scope));
    }

    private static Optional<Refusal> invalid(String words) {
        return Optional.of(SentBack.with("invalid_request", words));
    }

    private Settings.Generic settings() {
        return world.settings().generic();
    }
}
