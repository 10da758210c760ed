package io.unhook.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

final class SharedGrantScene implements Scene {
    @Override
    public String title() {
        return "One Google grant under two inboxes: kept while the other needs it, then ended for both";
    }

    @Override
    public void play(Stage stage) {
        User atAcme = stage.user("acme", "gina", "Gina of acme", "gina@gmail.example");
        User atGlobex = stage.user("globex", "gina-g", "Gina of globex", "gina@gmail.example");
        ConnectedMailbox first = stage.connectedGmail(atAcme);
        ConnectedMailbox second = stage.connectedGmail(atGlobex);

        first.deactivateAndRemove();
        JsonNode kept = first.settles("KEPT_SHARED");
        first.credentialIsRefused();
        second.credentialWorks();
        grantIs(stage, true);

        second.deactivateAndRemove();
        second.settles("CONFIRMED");
        JsonNode improved = first.settles("CONFIRMED");
        grantIs(stage, false);
        Checks.that(
                "what was said before is replaced",
                replaces(improved),
                Map.of("was", kept.path("outcome").asText()));
        stage.mail(atAcme, 2);
    }

    private static void grantIs(Stage stage, boolean alive) {
        boolean seen = stage.providers()
                .grant("google", "gina@gmail.example")
                .path("alive")
                .asBoolean();
        Checks.that("the grant is alive at Google", seen == alive, seen);
    }

    private static boolean replaces(JsonNode disconnection) {
        return !disconnection.path("replaces").asText("").isEmpty();
    }
}
