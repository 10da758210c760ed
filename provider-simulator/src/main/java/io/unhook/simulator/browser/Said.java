package io.unhook.simulator.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.unhook.simulator.http.Json;
import io.unhook.simulator.http.Request;
import io.unhook.simulator.provider.ConsentOrder;
import io.unhook.simulator.provider.ConsentOrder.Issue;
import io.unhook.simulator.world.Provider;
import java.util.List;
import java.util.Map;

/** What a person filled in and ticked on the page. The form of a test may have more fields than the page shows. */
public record Said(Request request) {

    public boolean yes() {
        return field("answer", "").equals("allow");
    }

    public boolean ticked(String scope) {
        return request.inForm(Forms.tick(scope)).isPresent();
    }

    /** As an order for a code, which a provider may change further. */
    public ConsentOrder order(Asked asked, Provider provider, List<String> scopes, boolean offline) {
        return new ConsentOrder(
                provider,
                field("address", "").strip(),
                field("subject", null),
                field("tenant", null),
                request.variable("issuer"),
                asked.client().id(),
                scopes,
                field("name", null),
                claims(),
                field("refreshToken", null),
                offline,
                Issue.CODE,
                asked.redirectUri(),
                asked.challenge(),
                asked.value("nonce").orElse(null),
                false);
    }

    private String field(String name, String otherwise) {
        return request.inForm(name).orElse(otherwise);
    }

    private Map<String, Object> claims() {
        try {
            String json = field("claims", null);
            return json == null ? null : Json.MAPPER.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("claims must be a JSON object", e);
        }
    }
}
