package io.unhook.simulator.microsoft;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A directory, with what its admin decided.
 *
 * @param apps apps that act without a person, by client id
 */
public record Tenant(String id, List<String> domains, Map<String, OptIn> apps) {
    public static final String PERSONAL = "9188040d-6c67-4c5b-b112-36a304b66dad";

    /** Whether the tenant's admin let an app act without a person. */
    public enum OptIn {
        /** The token is refused. */
        NOT_OPTED_IN("not-opted-in"),
        /** The app is there but lacks the permission: it gets a token, and Graph answers 403. */
        FORBIDDEN("forbidden"),
        OPTED_IN("opted-in");

        private final String label;

        OptIn(String label) {
            this.label = label;
        }

        @JsonValue
        public String label() {
            return label;
        }
    }

    @JsonIgnore
    boolean isPersonal() {
        return id.equals(PERSONAL);
    }

    OptIn optInOf(String client) {
        return apps.getOrDefault(client, OptIn.NOT_OPTED_IN);
    }

    public Tenant with(String client, OptIn decision) {
        Map<String, OptIn> changed = new HashMap<>(apps);
        changed.put(client, decision);
        return new Tenant(id, domains, changed);
    }

    public Tenant withDomains(List<String> others) {
        return new Tenant(id, others, apps);
    }
}
