package io.unhook.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.unhook.stack.Service;
import io.unhook.stack.client.JsonHttp;
import java.util.Map;

/** A system that cuts access must be stoppable, and must lose nothing by it. */
final class StopSwitchScene implements Scene {
    private static final String GOOGLE = "/brakes/stop/providers/google";

    @Override
    public String title() {
        return "An operator stops Google: a removal waits, with the access given to nobody; released, it is proven";
    }

    @Override
    public void play(Stage stage) {
        User ines = stage.user("acme", "ines", "Ines", "ines@gmail.example");
        ConnectedMailbox inbox = stage.connectedGmail(ines);
        JsonHttp operator = stage.operator();
        operator.put(GOOGLE, Map.of("reason", "we look into a complaint")).expecting(204);

        inbox.deactivateAndRemove();
        Checks.becomes("revocations that wait", () -> held(operator), 1);
        Checks.becomes("what the sync engine gets", () -> inbox.credential().status(), 409);
        boolean alive =
                stage.providers().grant("google", ines.address()).path("alive").asBoolean();
        Checks.that("her grant at Google", alive, "untouched");
        itShows(stage);

        for (int twice = 0; twice < 2; twice++) operator.delete(GOOGLE).expecting(204);
        inbox.settles("CONFIRMED");
        stage.mail(ines, 1);
    }

    private static int held(JsonHttp operator) {
        JsonNode brakes = operator.get("/brakes").expecting(200).body();
        return brakes.path("items").path(0).path("held").asInt();
    }

    private static void itShows(Stage stage) {
        var service = stage.stack().service(Service.REVOCATION);
        var management = new JsonHttp(service.managementUrl(), "");
        for (JsonNode check : management.get("/q/health").body().path("checks"))
            if (check.path("name").asText().equals("brakes"))
                Checks.that(
                        "the health page",
                        check.path("data").path("stop-provider").asInt() == 1,
                        check);
        String line = management
                .get("/q/metrics")
                .body()
                .asText()
                .lines()
                .filter(metric -> metric.startsWith("unhook_brakes{") && metric.contains("stop-provider"))
                .findFirst()
                .orElse("no such metric");
        Checks.that("the metrics page", line.endsWith(" 1.0"), line);
    }
}
