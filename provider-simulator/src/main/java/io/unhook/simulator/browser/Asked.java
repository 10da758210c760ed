package io.unhook.simulator.browser;

import io.unhook.simulator.http.Request;
import io.unhook.simulator.world.Client;
import io.unhook.simulator.world.Secrets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An authorization request of a client that is known, with a redirect URI that is registered. */
public record Asked(Request request, Client client, String redirectUri) {
    /** RFC 7636, 4.2: base64url of a SHA-256, or a verifier as it is. */
    private static final String CHALLENGE = "[A-Za-z0-9._~-]{43,128}";

    public Optional<String> value(String parameter) {
        return request.inQuery(parameter);
    }

    public boolean is(String parameter, String wanted) {
        return value(parameter).filter(wanted::equals).isPresent();
    }

    public List<String> scopes() {
        return words("scope").distinct().toList();
    }

    public boolean prompts(String what) {
        return words("prompt").anyMatch(what::equals);
    }

    public Stream<String> words(String parameter) {
        return value(parameter).stream()
                .flatMap(text -> Arrays.stream(text.strip().split("\\s+")));
    }

    /** {@code plain} if none is named but a challenge is sent: forgetting it makes the exchange fail, as it should. */
    public String challengeMethod() {
        return value("code_challenge_method").orElse("plain");
    }

    public boolean challengeIsWellFormed() {
        return value("code_challenge")
                .filter(challenge -> !challenge.matches(CHALLENGE))
                .isEmpty();
    }

    /** As an S256 challenge, whichever method was asked for. */
    public String challenge() {
        return value("code_challenge")
                .map(challenge -> challengeMethod().equals("plain") ? Secrets.challenge(challenge) : challenge)
                .orElse(null);
    }
}
