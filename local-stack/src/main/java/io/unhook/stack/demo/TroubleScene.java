package io.unhook.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.unhook.stack.Service;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

final class TroubleScene implements Scene {
    private static final String REVOKE = "POST /google/revoke";

    @Override
    public String title() {
        return "Google fails twice and loses an answer, our service is killed in between: proven, once, one mail";
    }

    @Override
    public void play(Stage stage) {
        User henry = stage.user("acme", "henry", "Henry", "henry@gmail.example");
        ConnectedMailbox inbox = stage.connectedGmail(henry);
        JsonNode grant = stage.providers().grant("google", henry.address());
        String subject = grant.path("subject").asText();
        stage.providers().fault(fault(subject, Map.of("kind", "status", "status", 503, "times", 2)));
        stage.providers().fault(fault(subject, Map.of("kind", "lost-answer", "times", 1)));

        inbox.deactivateAndRemove();
        Checks.eventually("calls that Google answered with 503", () -> refused(stage, subject), seen -> seen >= 1);
        var service = stage.stack().service(Service.REVOCATION);
        service.kill();
        Checks.that("provider-revocation-service after kill -9", !service.isReady(), "gone");
        service.start();
        Checks.that("provider-revocation-service, started again", service.isReady(), "ready");

        inbox.settles("CONFIRMED");
        Checks.that("calls answered with 503 in all", refused(stage, subject) == 2, refused(stage, subject));
        Checks.that("answers lost after the effect", lost(stage, subject) == 1, lost(stage, subject));
        int revocations = stage.providers()
                .grant("google", henry.address())
                .path("effectiveRevocations")
                .asInt();
        Checks.that("revoked so many times", revocations == 1, revocations);
        stage.mail(henry, 1);
    }

    private static Map<String, Object> fault(String subject, Map<String, Object> what) {
        Map<String, Object> fault = new HashMap<>(what);
        fault.put("endpoint", REVOKE);
        fault.put("subject", subject);
        return fault;
    }

    private static long refused(Stage stage, String subject) {
        return calls(stage, subject, call -> call.path("status").asInt() == 503);
    }

    private static long lost(Stage stage, String subject) {
        return calls(stage, subject, call -> call.path("answer").asText().equals("cut"));
    }

    private static long calls(Stage stage, String subject, Predicate<JsonNode> which) {
        long found = 0;
        for (JsonNode call : stage.providers().calls("provider=google&subject=" + subject))
            if (call.path("endpoint").asText().equals(REVOKE) && which.test(call)) found++;
        return found;
    }
}
