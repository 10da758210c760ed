package io.unhook.simulator.google;

import io.unhook.simulator.browser.Asked;
import io.unhook.simulator.browser.Iss;
import io.unhook.simulator.browser.Manners;
import io.unhook.simulator.browser.Refusal;
import io.unhook.simulator.browser.Refusal.Shown;
import io.unhook.simulator.browser.Said;
import io.unhook.simulator.http.Request;
import io.unhook.simulator.provider.ConsentOrder;
import io.unhook.simulator.provider.Consented;
import io.unhook.simulator.provider.OwnPages;
import io.unhook.simulator.world.Client;
import io.unhook.simulator.world.Consent;
import io.unhook.simulator.world.Grant;
import io.unhook.simulator.world.Person;
import io.unhook.simulator.world.Provider;
import io.unhook.simulator.world.World;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Google's consent page. It keeps almost every mistake of the caller to itself: the person sees an error page and never comes back.
 * Whoever asks without {@code access_type=offline}, or a second time without {@code prompt=consent}, gets no refresh token.
 */
final class GoogleManners implements Manners {
    private static final Set<String> PROMPTS = Set.of("none", "consent", "select_account");

    private final World world;
    private final Accounts accounts;
    private final OwnPages pages;

    GoogleManners(World world, Accounts accounts, OwnPages pages) {
        this.world = world;
        this.accounts = accounts;
        this.pages = pages;
    }

    @Override
    public String name(Request request) {
        return "Google";
    }

    @Override
    public Optional<Client> client(String id) {
        return world.clients().find(Provider.GOOGLE, id);
    }

    @Override
    public Shown unknownClient(String id) {
        return id.isEmpty()
                ? invalid("Missing required parameter: client_id")
                : new Shown(401, "invalid_client", "The OAuth client was not found.");
    }

    @Override
    public Shown unknownRedirectUri(Client client, String redirectUri) {
        return redirectUri.isEmpty()
                ? invalid("Missing required parameter: redirect_uri")
                : new Shown(
                        400,
                        "redirect_uri_mismatch",
                        "You can't sign in to this app because it doesn't comply with Google's OAuth 2.0 policy. If you're the app"
                                + " developer, register the redirect URI in the Google Cloud Console: redirect_uri="
                                + redirectUri);
    }

    @Override
    public Optional<Refusal> objection(Asked asked) {
        String type = asked.value("response_type").orElse("");
        List<String> unknown =
                asked.scopes().stream().filter(scope -> !Scopes.exists(scope)).toList();
        if (type.isEmpty()) {
            return Optional.of(invalid("Required parameter is missing: response_type"));
        }
        if (!type.equals("code")) {
            return Optional.of(new Shown(400, "unsupported_response_type", "Invalid response_type: " + type));
        }
        if (asked.scopes().isEmpty()) {
            return Optional.of(invalid("Missing required parameter: scope"));
        }
        if (!unknown.isEmpty()) {
            return Optional.of(
                    new Shown(400, "invalid_scope", "Some requested scopes were invalid. {invalid=" + unknown + "}"));
        }
        if (!Set.of("online", "offline").contains(asked.value("access_type").orElse("online"))) {
            return Optional.of(invalid("Invalid parameter value for access_type"));
        }
        if (!Set.of("plain", "S256").contains(asked.challengeMethod()) || !asked.challengeIsWellFormed()) {
            return Optional.of(invalid("Invalid parameter value for code_challenge or code_challenge_method"));
        }
        return objectionToPrompt(asked);
    }

    private static Optional<Refusal> objectionToPrompt(Asked asked) {
        List<String> prompts = asked.words("prompt").toList();
        boolean noneAmongOthers = prompts.contains("none") && prompts.size() > 1;
        if (noneAmongOthers || !PROMPTS.containsAll(prompts)) {
            return Optional.of(invalid("Invalid parameter value for prompt: Invalid prompt: " + prompts));
        }
        return prompts.contains("none")
                ? Optional.of(new Refusal.SentBack("interaction_required", Map.of()))
                : Optional.empty();
    }

    /** An address or a {@code sub}. */
    @Override
    public String hinted(String hint) {
        return accounts.find(hint).map(Person::address).orElse(hint);
    }

    /** The sign-in scopes have no checkbox. */
    @Override
    public boolean isOptional(String scope) {
        return !Scopes.isSignIn(scope);
    }

    @Override
    public Refusal.SentBack declined() {
        return new Refusal.SentBack("access_denied", Map.of());
    }

    @Override
    public Consented consented(Asked asked, Said said, List<String> scopes) {
        Optional<Grant> standing = standing(asked, said.order(asked, Provider.GOOGLE, scopes, false));
        boolean offline = asked.is("access_type", "offline") && (standing.isEmpty() || asked.prompts("consent"));
        Set<String> given = new LinkedHashSet<>(named(scopes));
        if (asked.is("include_granted_scopes", "true")) {
            standing.ifPresent(grant -> given.addAll(scopesOf(grant)));
        }
        return pages.consent(said.order(asked, Provider.GOOGLE, List.copyOf(given), offline));
    }

    @Override
    public Optional<String> iss(Asked asked) {
        return Iss.of(
                world.settings().google().answerIss(), world.settings().google().issuer());
    }

    @Override
    public Map<String, String> besideTheCode(Consented consented) {
        return Map.of("scope", String.join(" ", consented.scopes()));
    }

    private Optional<Grant> standing(Asked asked, ConsentOrder order) {
        return world.ledger()
                .find(GoogleCustoms.key(asked.client(), accounts.of(order)))
                .filter(Grant::alive);
    }

    private List<String> named(List<String> scopes) {
        return world.settings().google().longScopeNames() ? Scopes.longNames(scopes) : scopes;
    }

    /** Of all clients of the project. */
    private static List<String> scopesOf(Grant grant) {
        return grant.newest().consents().stream()
                .map(Consent::scopes)
                .flatMap(List::stream)
                .toList();
    }

    private static Shown invalid(String words) {
        return new Shown(400, "invalid_request", words);
    }
}
