package io.unhook.simulator.microsoft;

import io.unhook.simulator.browser.Refusal.SentBack;
import io.unhook.simulator.http.Answer;
import io.unhook.simulator.world.Client;
import io.unhook.simulator.world.Exchanged;
import io.unhook.simulator.world.Person;
import io.unhook.simulator.world.Settings;
import io.unhook.simulator.world.World;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The refusals of the sign-in service, each with its number and recorded words. */
final class Aadsts {
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    private static final String ABOUT = "https://login.microsoftonline.com/error?code=";

    private final World world;

    Aadsts(World world) {
        this.world = world;
    }

    Answer unknownTenant(String name) {
        return of(400, world.settings().microsoft().unknownTenantError(), 90002, unknownTenantWords(name));
    }

    static String unknownTenantWords(String name) {
        return "Tenant '" + name
                + "' not found. Check to make sure you have the correct tenant ID and are signing into the"
                + " correct cloud. Check with your subscription administrator, this may happen if there are no active"
                + " subscriptions for the tenant.";
    }

    Answer unknownClient(String client) {
        return of(400, "unauthorized_client", 700016, unknownClientWords(client));
    }

    static String unknownClientWords(String client) {
        return "Application with identifier '" + client
                + "' was not found in the directory 'Microsoft'. This can happen if the"
                + " application has not been installed by the administrator of the tenant or consented to by any user in"
                + " the tenant. You may have sent your authentication request to the wrong tenant.";
    }

    Answer wrongSecret(Client client) {
        return of(
                401,
                "invalid_client",
                7000215,
                "Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the"
                        + " client secret ID, for a secret added to app '" + client.id() + "'.");
    }

    Answer notOptedIn(Client client, Tenant tenant) {
        return switch (world.settings().microsoft().notOptedIn()) {
            case AADSTS700016 -> unknownClient(client.id());
            case AADSTS7000229 ->
                of(
                        401,
                        "invalid_client",
                        7000229,
                        "The client application " + client.id() + " is missing service principal in the tenant "
                                + tenant.id()
                                + ". See instructions here: https://go.microsoft.com/fwlink/?linkid=2225119");
        };
    }

    Answer noTenantNamed() {
        return of(
                400,
                "invalid_request",
                50059,
                "No tenant-identifying information found in either the request or implied by any provided credentials.");
    }

    Answer notADefaultScope(String scope) {
        return of(
                400,
                "invalid_scope",
                1002012,
                "The provided value for scope " + scope
                        + " is not valid. Client credential flows must have a scope value with"
                        + " /.default suffixed to the resource identifier (application ID URI).");
    }

    Answer missing(String parameter) {
        return of(400, "invalid_request", 900144, missingWords(parameter));
    }

    static String missingWords(String parameter) {
        return "The request body must contain the following parameter: '" + parameter + "'.";
    }

    Answer unknownGrantType(String type) {
        return of(400, "unsupported_grant_type", 70003, "The app requested an unsupported grant type '" + type + "'.");
    }

    Answer unknownToken() {
        return of(400, "invalid_grant", 70000, "Provided grant is invalid or malformed.");
    }

    Answer badCode(Exchanged.Why why) {
        return switch (why) {
            case OTHER_VERIFIER ->
                of(
                        400,
                        "invalid_grant",
                        501481,
                        "The Code_Verifier does not match the code_challenge supplied in the authorization request.");
            case NO_VERIFIER ->
                of(
                        400,
                        "invalid_grant",
                        501481,
                        "The Code_Verifier is missing, and the authorization request had a code_challenge.");
            case OTHER_REDIRECT_URI ->
                of(
                        400,
                        "invalid_client",
                        500112,
                        "The reply address does not match the reply address provided when requesting Authorization code.");
            case EXPIRED -> expiredCode();
            case UNKNOWN, OTHER_CLIENT -> unknownToken();
        };
    }

    Answer usedCode() {
        return of(
                400,
                "invalid_grant",
                54005,
                "OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh"
                        + " token.");
    }

    private Answer expiredCode() {
        return of(
                400,
                "invalid_grant",
                70008,
                "The provided authorization code or refresh token has expired due to inactivity. Send a new interactive"
                        + " authorization request for this user and resource.");
    }

    Answer ofAnotherTenant() {
        return of(
                400,
                "invalid_grant",
                50020,
                "User account from identity provider does not exist in this tenant and cannot access the application in it.");
    }

    Answer inactive(RefreshToken token) {
        return of(
                400,
                "invalid_grant",
                700082,
                "The refresh token has expired due to inactivity. The token was issued on " + token.issuedAt()
                        + " and was inactive for "
                        + world.settings().microsoft().refreshTokenIdle().toDays()
                        + ".00:00:00.");
    }

    Answer sessionsRevoked(RefreshToken token, Person person) {
        return of(
                400,
                "invalid_grant",
                50173,
                "The provided grant has expired due to it being revoked, a fresh auth token is needed. The user might have changed"
                        + " or reset their password. The grant was issued on '" + token.issuedAt()
                        + "' and the TokensValidFrom date (before which tokens are not valid) for this user is '"
                        + person.tokensValidFrom() + "'.");
    }

    Answer severalResources(String scope) {
        return of(
                400,
                "invalid_grant",
                28000,
                "Provided value for the input parameter scope is not valid because it contains more than one resource. Scope "
                        + scope + " is not valid.");
    }

    Answer notConsented(Client client, boolean personal) {
        boolean plain =
                personal && world.settings().microsoft().personalRefusal() == Settings.PersonalRefusal.AADSTS70000;
        return plain
                ? of(
                        400,
                        "invalid_grant",
                        70000,
                        "The request was denied because one or more scopes requested are unauthorized or expired. The user must"
                                + " first sign in and grant the client application access to the requested scope.")
                : consentRequired(client);
    }

    Answer trouble(int status) {
        return of(status, "temporarily_unavailable", 90033, "A transient error has occurred. Please try again.");
    }

    private Answer consentRequired(Client client) {
        Map<String, Object> body = body(
                "invalid_grant",
                65001,
                "The user or administrator has not consented to use the application with ID '" + client.id()
                        + "' named '" + client.name()
                        + "'. Send an interactive authorization request for this user and resource.");
        body.put("suberror", "consent_required");
        return answer(400, body);
    }

    SentBack sentBack(String error, int number, String words) {
        Map<String, String> more = new LinkedHashMap<>();
        more.put("error_description", described(number, words));
        more.put("error_uri", ABOUT + number);
        return new SentBack(error, more);
    }

    /** With its number, and ids for whoever asks Microsoft about it. */
    String described(int number, String words) {
        return (String) body("", number, words).get("error_description");
    }

    private Answer of(int status, String error, int number, String words) {
        return answer(status, body(error, number, words));
    }

    private static Answer answer(int status, Map<String, Object> body) {
        return Answer.json(status, body).with("Cache-Control", "no-store");
    }

    private Map<String, Object> body(String error, int number, String words) {
        Instant now = world.now();
        String trace = world.secrets().uuid();
        String correlation = world.secrets().uuid();
        String timestamp = TIMESTAMP.format(now);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("error", error);
        body.put(
                "error_description",
                "AADSTS" + number + ": " + words + "\r\nTrace ID: " + trace + "\r\nCorrelation ID: " + correlation
                        + "\r\nTimestamp: " + timestamp);
        body.put("error_codes", List.of(number));
        body.put("timestamp", timestamp);
        body.put("trace_id", trace);
        body.put("correlation_id", correlation);
        body.put("error_uri", ABOUT + number);
        return body;
    }
}
