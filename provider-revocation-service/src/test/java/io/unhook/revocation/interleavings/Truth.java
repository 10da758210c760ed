package io.unhook.revocation.interleavings;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What has become of a consent, as its provider has it.
 *
 * @param endedBy a call, or somebody's hand
 * @param worksUntil a provider may need a while
 */
record Truth(Optional<String> endedBy, Optional<Instant> worksUntil) {

    /** Of everybody's, every one. */
    static Map<Gift, Truth> now() {
        Map<Gift, Truth> all = new HashMap<>();
        for (JsonNode grant : Simulated.get("/grants").path("items"))
            for (JsonNode epoch : grant.path("epochs"))
                for (JsonNode consent : epoch.path("consents")) all.put(gift(grant, consent), of(consent));
        return all;
    }

    private static Gift gift(JsonNode grant, JsonNode consent) {
        Realm realm = Arrays.stream(Realm.values())
                .filter(one -> one.simulated.equals(grant.path("provider").asText()))
                .findFirst()
                .orElseThrow();
        return new Gift(
                realm, grant.path("subject").asText(), consent.path("number").asInt());
    }

    private static Truth of(JsonNode consent) {
        return new Truth(
                text(consent, "endedBy"), text(consent, "tokensWorkUntil").map(Instant::parse));
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.of(node.path(field)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    boolean endedByUs() {
        return endedBy.filter(how -> how.startsWith("call")).isPresent();
    }

    boolean isOver(Instant now) {
        return endedBy.isPresent() && worksUntil.filter(now::isBefore).isEmpty();
    }
}
