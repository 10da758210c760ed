package io.unhook.revocation.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.unhook.revocation.domain.provider.ProofAnswer;
import io.unhook.revocation.domain.provider.RefreshAnswer;
import io.unhook.revocation.domain.provider.RefreshAnswer.NeedsSignIn;
import io.unhook.revocation.domain.provider.RefreshAnswer.NoAnswer;
import io.unhook.revocation.domain.provider.RefreshAnswer.NotNow;
import io.unhook.revocation.domain.provider.RefreshAnswer.OurFault;
import io.unhook.revocation.domain.provider.RefreshAnswer.Refreshed;
import io.unhook.revocation.domain.provider.RefreshAnswer.TokenDead;
import io.unhook.revocation.domain.provider.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The part of a token endpoint's answer on which all providers agree. */
public final class TokenAnswer {
    /** Where {@code expires_in} is left out: rather too long, since it also says until when access may go on. */
    private static final Duration USUAL_LIFE = Duration.ofHours(1);

    private static final Duration LONGEST_LIFE = Duration.ofDays(30);

    private TokenAnswer() {}

    /** What a 200 means. One that cannot be read may have rotated the token. */
    public static RefreshAnswer granted(Reply.Answer answer, Instant now) {
        return secret(answer.body(), "access_token")
                .<RefreshAnswer>map(access -> new Refreshed(
                        access,
                        now.plus(life(answer.body().path("expires_in"))),
                        secret(answer.body(), "refresh_token"),
                        scopes(answer.body().path("scope").asText(""))))
                .orElseGet(() -> new NoAnswer("unreadable 200"));
    }

    /** Nothing was proven: what a refresh that did not work means for a proof. */
    public static ProofAnswer unproven(RefreshAnswer answer) {
        return switch (answer) {
            case Refreshed _ -> throw new IllegalArgumentException("a refresh that worked");
            case TokenDead(String cause, boolean _) -> new ProofAnswer.Refused(cause);
            case NeedsSignIn(String cause) -> new ProofAnswer.Refused(cause);
            case OurFault(String detail) -> new ProofAnswer.OurFault(detail);
            case NotNow(Optional<Duration> retryAfter, String detail) ->
                new ProofAnswer.Unavailable(retryAfter, detail);
            case NoAnswer(String detail) -> new ProofAnswer.Unavailable(Optional.empty(), detail);
        };
    }

    private static Optional<Secret> secret(JsonNode body, String field) {
        return Optional.of(body.path(field))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(text -> !text.isBlank())
                .map(Secret::new);
    }

    /** Some providers write the number as text. */
    private static Duration life(JsonNode expiresIn) {
        long seconds = expiresIn.asLong(USUAL_LIFE.toSeconds());
        return Duration.ofSeconds(Math.clamp(seconds, 0, LONGEST_LIFE.toSeconds()));
    }

    private static Set<String> scopes(String text) {
        return text.isBlank() ? Set.of() : Set.copyOf(List.of(text.strip().split("\\s+")));
    }
}
