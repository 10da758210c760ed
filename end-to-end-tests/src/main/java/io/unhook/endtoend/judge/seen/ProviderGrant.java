package io.unhook.endtoend.judge.seen;

import com.fasterxml.jackson.databind.JsonNode;

/** A grant as the provider knows it, at one epoch. */
public record ProviderGrant(JsonNode grant, JsonNode epoch) {
    public String provider() {
        return grant.path("provider").asText();
    }

    public String realm() {
        return grant.path("realm").asText();
    }

    public String subject() {
        return grant.path("subject").asText();
    }

    public String address() {
        return grant.path("address").asText();
    }

    public boolean isAlive() {
        return epoch.path("endedAt").isNull() || epoch.path("endedAt").isMissingNode();
    }

    /** Calls that turned it from alive to dead. */
    public int effectiveRevocations() {
        return epoch.path("effectiveRevocations").asInt();
    }

    public boolean wasEndedByACall() {
        return epoch.path("endedBy").asText("").startsWith("call");
    }

    @Override
    public String toString() {
        return provider() + " grant of subject " + subject() + ", epoch "
                + epoch.path("epoch").asInt();
    }
}
