package io.unhook.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.unhook.simulator.http.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * A person with a browser who opens a URL of our service, looks at the provider's page and answers it.
 *
 * @param as whom they sign in as, whatever {@code login_hint} says; absent: as the page suggests
 * @param grant {@code "all"}, or the scopes that are left ticked
 * @param tenant Microsoft: where the account is, if not where its domain says
 * @param refreshToken the value to issue with the code
 */
public record BrowserOrder(
        String url,
        String as,
        JsonNode grant,
        Reply answer,
        String subject,
        String tenant,
        String name,
        Map<String, Object> claims,
        String refreshToken) {
    private static final JsonNode ALL = Json.MAPPER.getNodeFactory().textNode("all");

    public enum Reply {
        ALLOW,
        DENY
    }

    public BrowserOrder {
        require(url != null && url.startsWith("http"), "url must be the authorization URL that people are sent to");
        require(as == null || as.matches("\\S+@\\S+"), "as must be a mail address");
        grant = grant == null ? ALL : grant;
        require(grant.equals(ALL) || grant.isArray(), "grant must be \"all\" or a list of scopes");
        answer = answer == null ? Reply.ALLOW : answer;
    }

    public static BrowserOrder allow(String url, String as) {
        return new BrowserOrder(url, as, null, Reply.ALLOW, null, null, null, null, null);
    }

    public static BrowserOrder deny(String url, String as) {
        return new BrowserOrder(url, as, null, Reply.DENY, null, null, null, null, null);
    }

    public BrowserOrder only(String... scopes) {
        JsonNode ticked = Json.MAPPER.valueToTree(scopes);
        return new BrowserOrder(url, as, ticked, answer, subject, tenant, name, claims, refreshToken);
    }

    /** Empty: all of them. */
    Optional<List<String>> ticked() {
        return grant.isArray()
                ? Optional.of(StreamSupport.stream(grant.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList())
                : Optional.empty();
    }

    private static void require(boolean holds, String whatToDo) {
        if (!holds) {
            throw new IllegalArgumentException(whatToDo);
        }
    }
}
