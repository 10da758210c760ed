package io.unhook.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The simulated providers, from the side of people and of the weather. */
final class Provider {
    private final Door control;

    Provider(String url) {
        this.control = Door.open(url + "/control");
    }

    /** Somebody consents; the answer holds the refresh token. */
    JsonNode consent(String provider, String address, Map<String, Object> more) {
        Map<String, Object> wish = new HashMap<>(more);
        wish.put("provider", provider);
        wish.put("address", address);
        return control.post("/consents", wish).expect(201).json();
    }

    /** A person allows everything on this consent page: where their browser is sent back to. */
    String allow(String page, String address) {
        return control.post("/browser/consents", Map.of("url", page, "as", address))
                .expect(200)
                .text("location");
    }

    /** On the provider's own page. */
    void takeAway(String provider, String address) {
        control.post("/by-hand/revocations", Map.of("provider", provider, "address", address))
                .expect(200, 204);
    }

    /** The provider's own view of somebody's grant. */
    JsonNode grant(String provider, String address) {
        return control.get("/grants?provider=" + provider + "&address=" + encoded(address))
                .expect(200)
                .json()
                .path("items")
                .path(0);
    }

    /** The fault's id. */
    String fault(Map<String, Object> fault) {
        return control.post("/faults", fault).expect(200, 201).text("id");
    }

    void endFault(String id) {
        control.delete("/faults/" + id).expect(200, 204);
    }

    void optIn(String tenant, String domain) {
        control.put("/tenants/" + tenant, Map.of("domains", List.of(domain), "revoker", "opted-in"))
                .expect(200, 201, 204);
    }

    /** Every call that is about this person. */
    List<JsonNode> calls(String provider, String subject) {
        JsonNode log = control.get("/log?provider=" + provider + "&kind=call&subject=" + subject + "&limit=1000")
                .expect(200)
                .json();
        return StreamSupport.stream(log.path("items").spliterator(), false).toList();
    }

    /** Somebody's call is held by this fault. */
    void awaitWaiting(String faultId) {
        Patiently.await("a call is held", () -> fault(faultId).path("waiting").asInt() > 0);
    }

    /** How many calls have met this fault. */
    int hits(String faultId) {
        return fault(faultId).path("hits").asInt();
    }

    private JsonNode fault(String id) {
        for (JsonNode fault : control.get("/faults").expect(200).json().path("items"))
            if (id.equals(fault.path("id").asText())) return fault;
        throw new AssertionError("no fault " + id);
    }

    /** What it has seen so far no longer counts for {@link #busiest}. */
    void forgetCalls() {
        control.delete("/log").expect(200, 204);
    }

    /** The time of that length in which it saw the most calls: {@code calls} in all, {@code max} then, {@code from} when. */
    JsonNode busiest(String provider, Duration window) {
        return control.get("/log/window?provider=" + provider + "&window=" + window)
                .expect(200)
                .json();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
