package io.unhook.simulator.google;

import io.unhook.simulator.http.Answer;
import io.unhook.simulator.http.Request;
import io.unhook.simulator.log.Notes;
import io.unhook.simulator.world.Granted;
import io.unhook.simulator.world.Person;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What an access token opens: userinfo, and just enough of Gmail to ask whether access still works. */
final class Apis {
    private static final String AUTH = "https://www.googleapis.com/auth/gmail.";
    private static final Set<String> GMAIL =
            Set.of("https://mail.google.com/", AUTH + "modify", AUTH + "readonly", AUTH + "metadata");

    private final Accounts accounts;
    private final Tokens tokens;

    Apis(Accounts accounts, Tokens tokens) {
        this.accounts = accounts;
        this.tokens = tokens;
    }

    /** A token without {@code openid} says nothing about anybody. */
    Answer userinfo(Request request, Notes notes) {
        return bearer(request)
                .filter(granted -> granted.has("openid"))
                .map(granted -> Answer.json(200, Claims.about(person(granted), granted)))
                .orElseGet(GoogleAnswers::userinfoRefused);
    }

    Answer profile(Request request, Notes notes) {
        return gmail(
                request,
                granted -> Answer.json(
                        200,
                        Map.of(
                                "emailAddress",
                                person(granted).address(),
                                "messagesTotal",
                                7,
                                "threadsTotal",
                                3,
                                "historyId",
                                "42")));
    }

    /** Ends push notifications; it needs a living token, so it must come before a revocation. */
    Answer stop(Request request, Notes notes) {
        return gmail(request, _ -> Answer.json(200, Map.of()));
    }

    private Answer gmail(Request request, Function<Granted, Answer> allowed) {
        Optional<Granted> granted = bearer(request);
        if (granted.isEmpty()) {
            return GoogleAnswers.apiUnauthenticated();
        }
        return granted.filter(token -> token.scopes().stream().anyMatch(GMAIL::contains))
                .map(allowed)
                .orElseGet(GoogleAnswers::apiScopesTooSmall);
    }

    private Optional<Granted> bearer(Request request) {
        return request.bearer()
                .flatMap(tokens::accessToken)
                .filter(tokens::works)
                .map(AccessToken::granted);
    }

    private Person person(Granted granted) {
        return accounts.withSubject(granted.grant().subject());
    }
}
