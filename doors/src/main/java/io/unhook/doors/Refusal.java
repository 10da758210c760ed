package io.unhook.doors;

import java.time.Duration;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;

/** What a door itself refuses, before any use case is asked. A service's own refusals are its own sealed types. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Optional<Duration> retryAfter;

    private Refusal(Problem problem, Optional<Duration> retryAfter) {
        super(problem.title(), null, false, false);
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    public static Refusal of(int status, String name, String title, String detail) {
        return of(Problem.of(status, name, title, detail), Optional.empty());
    }

    /** @param retryAfter when asking again makes sense */
    public static Refusal of(Problem problem, Optional<Duration> retryAfter) {
        return new Refusal(problem, retryAfter);
    }

    /** There is no such thing, or none that this caller may know of. */
    public static Refusal notFound(String what) {
        return of(404, what + "-not-found", "Not found", "There is no such " + what + ", or it is not yours to see.");
    }

    /** It is there, in the caller's own account, but not theirs to touch. */
    public static Refusal notYours(String detail) {
        return of(403, "not-allowed", "Not allowed", detail);
    }

    RestResponse<Problem> response() {
        return retryAfter.map(problem::retryAfter).orElseGet(problem::response);
    }
}
