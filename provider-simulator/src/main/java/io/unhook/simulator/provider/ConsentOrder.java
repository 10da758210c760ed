package io.unhook.simulator.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.unhook.simulator.http.Json;
import io.unhook.simulator.world.Code;
import io.unhook.simulator.world.Provider;
import java.util.List;
import java.util.Map;

/**
 * A person who says yes on a consent page, without the page. All but provider and address may be left out.
 *
 * @param refreshToken the value to issue, for a test that looks for it everywhere afterwards
 * @param offline false: no refresh token
 * @param nonce comes back in the {@code id_token} of a code
 * @param issue {@code CODE}: an authorization code instead of tokens
 * @param tenantWideOnly Microsoft: the person has no grant object of their own, because an admin consented for everybody
 */
public record ConsentOrder(
        Provider provider,
        String address,
        String subject,
        String tenant,
        String issuer,
        String client,
        List<String> scopes,
        String name,
        Map<String, Object> claims,
        String refreshToken,
        Boolean offline,
        Issue issue,
        String redirectUri,
        String codeChallenge,
        String nonce,
        boolean tenantWideOnly) {

    public enum Issue {
        TOKENS,
        CODE
    }

    public ConsentOrder {
        require(provider != null, "provider must be google, microsoft or generic");
        require(address != null && address.matches("\\S+@\\S+"), "address must be a mail address");
        require(
                provider != Provider.GENERIC || isName(issuer),
                "issuer must name the generic provider: letters, digits, -");
        require(scopes == null || !scopes.isEmpty(), "scopes must not be empty; leave them out for the usual ones");
        offline = offline == null || offline;
        issue = issue == null ? Issue.TOKENS : issue;
    }

    public static ConsentOrder google(String address) {
        return at(Provider.GOOGLE, address, null);
    }

    public static ConsentOrder microsoft(String address) {
        return at(Provider.MICROSOFT, address, null);
    }

    public static ConsentOrder generic(String issuer, String address) {
        return at(Provider.GENERIC, address, issuer);
    }

    public ConsentOrder client(String id) {
        return with("client", id);
    }

    public ConsentOrder scopes(String... wanted) {
        return with("scopes", wanted);
    }

    public ConsentOrder subject(String id) {
        return with("subject", id);
    }

    public ConsentOrder tenant(String id) {
        return with("tenant", id);
    }

    public ConsentOrder claims(Map<String, Object> claimsOfTheirs) {
        return with("claims", claimsOfTheirs);
    }

    public ConsentOrder refreshToken(String value) {
        return with("refreshToken", value);
    }

    public ConsentOrder withoutRefreshToken() {
        return with("offline", false);
    }

    public ConsentOrder asCode() {
        return with("issue", Issue.CODE);
    }

    public ConsentOrder redirectUri(String uri) {
        return with("redirectUri", uri);
    }

    public ConsentOrder codeChallenge(String s256) {
        return with("codeChallenge", s256);
    }

    public ConsentOrder withoutOwnConsent() {
        return with("tenantWideOnly", true);
    }

    public Code.Terms terms() {
        return new Code.Terms(offline, redirectUri, codeChallenge, nonce, refreshToken);
    }

    public List<String> scopesOr(List<String> usual) {
        return scopes == null ? usual : scopes;
    }

    public String clientOr(String usual) {
        return client == null ? usual : client;
    }

    private static ConsentOrder at(Provider provider, String address, String issuer) {
        return new ConsentOrder(
                provider, address, null, null, issuer, null, null, null, null, null, null, null, null, null, null,
                false);
    }

    private ConsentOrder with(String field, Object value) {
        ObjectNode changed = Json.MAPPER.valueToTree(this);
        changed.set(field, Json.MAPPER.valueToTree(value));
        try {
            return Json.MAPPER.treeToValue(changed, ConsentOrder.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(field, e);
        }
    }

    private static boolean isName(String text) {
        return text != null && text.matches("[A-Za-z0-9-]+");
    }

    private static void require(boolean holds, String whatToDo) {
        if (!holds) {
            throw new IllegalArgumentException(whatToDo);
        }
    }
}
