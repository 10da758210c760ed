package io.unhook.doors.revocation;

import com.fasterxml.jackson.databind.JsonNode;
import io.unhook.contracts.mailbox.Kept;
import io.unhook.doors.Problem;
import io.unhook.doors.Refusal;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * provider-revocation-service did not do what it was asked. What it refuses for the sake of what our caller sent is told them in
 * its own words; all else is between us and it, and our caller asks again.
 *
 * @param name the problem's, where it is ours
 * @param detail what is so now, and that asking again is all there is to do
 */
record RevocationTrouble(String name, String detail) {
    private static final Logger LOG = Logger.getLogger(RevocationTrouble.class);
    private static final Set<Integer> OUR_CALLERS_MATTER = Set.of(409, 422);
    private static final Set<String> MEMBERS = Set.of("type", "title", "status", "detail");
    private static final Duration SOON = Duration.ofSeconds(5);

    /** @param mailbox named in the problem, so that our caller can ask again about it */
    Refusal refusal(RuntimeException fault, Kept mailbox) {
        String noun = mailbox.mailbox().kind().name().toLowerCase(Locale.ROOT);
        var about = Map.of(noun + "Id", mailbox.id());
        return switch (fault) {
            case WebApplicationException answered -> answered(answered.getResponse(), about);
            default -> unanswered(fault.getClass().getSimpleName(), SOON, about);
        };
    }

    private Refusal answered(Response answer, Map<String, String> about) {
        Optional<Duration> retryAfter = retryAfter(answer);
        return Optional.of(answer.getStatus())
                .filter(OUR_CALLERS_MATTER::contains)
                .flatMap(_ -> problem(answer))
                .map(theirs -> Refusal.of(with(theirs, about), retryAfter))
                .orElseGet(() -> unanswered(Integer.toString(answer.getStatus()), retryAfter.orElse(SOON), about));
    }

    private Refusal unanswered(String cause, Duration wait, Map<String, String> about) {
        LOG.warnf("provider-revocation-service could not be asked problem=%s cause=%s", name, cause);
        Problem ours = Problem.of(503, name, "Not possible right now", detail);
        return Refusal.of(with(ours, about), Optional.of(wait));
    }

    private static Optional<Problem> problem(Response answer) {
        try {
            return Optional.ofNullable(answer.readEntity(JsonNode.class))
                    .filter(body -> body.path("type").asText().startsWith("urn:unhook:problem:"))
                    .map(body -> problem(answer.getStatus(), body));
        } catch (ProcessingException | IllegalStateException _) {
            return Optional.empty();
        }
    }

    private static Problem problem(int status, JsonNode body) {
        String name = body.path("type").asText().replaceFirst("^urn:unhook:problem:", "");
        Problem problem = Problem.of(
                status, name, body.path("title").asText(), body.path("detail").asText());
        for (var member : body.properties())
            if (!MEMBERS.contains(member.getKey())) problem = problem.with(member.getKey(), member.getValue());
        return problem;
    }

    private static Problem with(Problem problem, Map<String, String> about) {
        Problem named = problem;
        for (var member : about.entrySet()) named = named.with(member.getKey(), member.getValue());
        return named;
    }

    private static Optional<Duration> retryAfter(Response answer) {
        return Optional.ofNullable(answer.getHeaderString(HttpHeaders.RETRY_AFTER))
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(Long::valueOf)
                .map(Duration::ofSeconds);
    }
}
