package io.unhook.simulator.microsoft;

import io.unhook.simulator.browser.Asked;
import io.unhook.simulator.browser.Iss;
import io.unhook.simulator.browser.Manners;
import io.unhook.simulator.browser.Refusal;
import io.unhook.simulator.browser.Refusal.SentBack;
import io.unhook.simulator.browser.Refusal.Shown;
import io.unhook.simulator.browser.Said;
import io.unhook.simulator.http.Request;
import io.unhook.simulator.provider.ConsentOrder;
import io.unhook.simulator.provider.Consented;
import io.unhook.simulator.world.Client;
import io.unhook.simulator.world.Provider;
import io.unhook.simulator.world.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Microsoft's consent page: all or nothing, for accounts of the tenant or of the kind that the URL names. Only whoever asked for
 * {@code offline_access} gets a refresh token.
 */
final class MicrosoftManners implements Manners {
    private static final Set<String> PROMPTS = Set.of("login", "none", "consent", "select_account");

    private final World world;
    private final Tenants tenants;
    private final MicrosoftPages pages;
    private final Aadsts aadsts;

    MicrosoftManners(World world, Tenants tenants, MicrosoftPages pages, Aadsts aadsts) {
        this.world = world;
        this.tenants = tenants;
        this.pages = pages;
        this.aadsts = aadsts;
    }

    @Override
    public String name(Request request) {
        return "Microsoft";
    }

    @Override
    public Optional<Client> client(String id) {
        return world.clients().find(Provider.MICROSOFT, id);
    }

    @Override
    public Optional<Shown> notEvenAClient(Request request) {
        return authority(request) instanceof Authority.Unknown(String name)
                ? Optional.of(shown("invalid_request", 90002, Aadsts.unknownTenantWords(name)))
                : Optional.empty();
    }

    @Override
    public Shown unknownClient(String id) {
        return id.isEmpty()
                ? shown("invalid_request", 900144, Aadsts.missingWords("client_id"))
                : shown("unauthorized_client", 700016, Aadsts.unknownClientWords(id));
    }

    @Override
    public Shown unknownRedirectUri(Client client, String redirectUri) {
        return shown(
                "invalid_request",
                50011,
                "The redirect URI '" + redirectUri
                        + "' specified in the request does not match the redirect URIs configured for the application '"
                        + client.id()
                        + "'. Make sure the redirect URI sent in the request matches one added to your application in the Azure"
                        + " portal.");
    }

    @Override
    public Optional<Refusal> objection(Asked asked) {
        String type = asked.value("response_type").orElse("");
        List<String> strange = asked.scopes().stream()
                .filter(scope -> Scopes.of(List.of(scope)).isOfUnknownResource())
                .toList();
        if (type.isEmpty()) {
            return sentBack("invalid_request", 900144, Aadsts.missingWords("response_type"));
        }
        if (!type.equals("code")) {
            return sentBack(
                    "unsupported_response_type",
                    70005,
                    "The response_type '" + type + "' is not supported for the app.");
        }
        if (asked.scopes().isEmpty()) {
            return sentBack("invalid_request", 900144, Aadsts.missingWords("scope"));
        }
        if (!strange.isEmpty()) {
            return sentBack(
                    "invalid_scope",
                    70011,
                    "The provided request must include a 'scope' input parameter. The provided value for the input parameter"
                            + " 'scope' is not valid. The scope " + String.join(" ", strange) + " is not valid.");
        }
        if (!asked.value("response_mode").orElse("query").equals("query")) {
            return sentBack("invalid_request", 70007, "The simulator has no response_mode but query.");
        }
        if (!Set.of("plain", "S256").contains(asked.challengeMethod()) || !asked.challengeIsWellFormed()) {
            return sentBack("invalid_request", 501491, "Invalid size or method of Code_Challenge parameter.");
        }
        return objectionToPrompt(asked);
    }

    private Optional<Refusal> objectionToPrompt(Asked asked) {
        List<String> prompts = asked.words("prompt").toList();
        if (!PROMPTS.containsAll(prompts) || prompts.size() > 1) {
            return sentBack("invalid_request", 90023, "Unsupported 'prompt' value.");
        }
        return prompts.contains("none")
                ? sentBack(
                        "login_required",
                        50058,
                        "A silent sign-in request was sent but no user is signed in. The cookies used to represent the user's"
                                + " session were not sent in the request.")
                : Optional.empty();
    }

    @Override
    public boolean isOptional(String scope) {
        return false;
    }

    @Override
    public SentBack declined() {
        SentBack plain = aadsts.sentBack(
                world.settings().microsoft().declinedError(), 65004, "User declined to consent to access the app.");
        Map<String, String> more = new LinkedHashMap<>(Map.of("error_subcode", "cancel"));
        more.putAll(plain.more());
        return new SentBack(plain.error(), more);
    }

    /** Nobody is sent back from here: the person may try another account. */
    @Override
    public Optional<Refusal> turnedAway(Asked asked, Said said) {
        ConsentOrder order = said.order(asked, Provider.MICROSOFT, asked.scopes(), false);
        Tenant home = tenants.of(order.address(), order.tenant());
        return authority(asked.request()).signsIn(home.id())
                ? Optional.empty()
                : Optional.of(shown(
                        "invalid_request",
                        50020,
                        "User account '" + order.address()
                                + "' from identity provider does not exist in this tenant and cannot access the application '"
                                + asked.client().id()
                                + "' in it. The account needs to be added as an external user in the tenant first."));
    }

    @Override
    public Consented consented(Asked asked, Said said, List<String> scopes) {
        ConsentOrder order = said.order(asked, Provider.MICROSOFT, scopes, scopes.contains("offline_access"));
        boolean adminSaidYes = pages.isConsentedTenantWide(order) && !asked.prompts("consent");
        return pages.consent(adminSaidYes ? order.withoutOwnConsent() : order);
    }

    @Override
    public Optional<String> iss(Asked asked) {
        String name = asked.request().variable("tenant");
        String own = asked.request().base() + MicrosoftDoor.LOGIN + "/" + name + "/v2.0";
        return Iss.of(world.settings().microsoft().answerIss(), own);
    }

    @Override
    public Map<String, String> besideTheCode(Consented consented) {
        return Map.of("session_state", world.secrets().uuid());
    }

    private Authority authority(Request request) {
        return Authority.named(request.variable("tenant"), tenants);
    }

    private Shown shown(String error, int number, String words) {
        return new Shown(400, error, aadsts.described(number, words));
    }

    private Optional<Refusal> sentBack(String error, int number, String words) {
        return Optional.of(aadsts.sentBack(error, number, words));
    }
}
