package io.unhook.revocation.microsoft;

import static io.unhook.revocation.http.TestSettings.NOON;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.unhook.revocation.http.Reply.Answer;
import io.unhook.revocation.microsoft.AppOnlyTokens.AppOnly;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("domain")
class AppOnlyAnswersTest {

    static Stream<Arguments> refusals() {
        return Stream.of(
                argumentSet(
                        "no admin ever consented",
                        400,
                        "{\"error\":\"unauthorized_client\",\"error_codes\":[700016]}",
                        new AppOnly.NotConsented("unauthorized_client AADSTS700016")),
                argumentSet(
                        "our app is not in the tenant",
                        401,
                        "{\"error\":\"invalid_client\",\"error_codes\":[7000229]}",
                        new AppOnly.NotConsented("invalid_client AADSTS7000229")),
                argumentSet(
                        "the tenant's policy",
                        400,
                        "{\"error\":\"access_denied\",\"error_codes\":[53003]}",
                        new AppOnly.NotConsented("access_denied AADSTS53003")),
                argumentSet(
                        "our secret is too old",
                        401,
                        "{\"error\":\"invalid_client\",\"error_codes\":[7000222]}",
                        new AppOnly.OurFault("invalid_client AADSTS7000222")),
                argumentSet("a wrong address", 404, "<html>", new AppOnly.OurFault("404")),
                argumentSet(
                        "not now",
                        400,
                        "{\"error\":\"temporarily_unavailable\"}",
                        new AppOnly.NotNow(Optional.of(Duration.ofSeconds(4)), "temporarily_unavailable")),
                argumentSet("too many", 429, "", new AppOnly.NotNow(Optional.of(Duration.ofSeconds(4)), "429")),
                argumentSet("broken", 500, "<html>", new AppOnly.NotNow(Optional.of(Duration.ofSeconds(4)), "500")));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aRefusal(int status, String body, AppOnly meaning) {
        Answer carried = Refusal.read(Refusal.text(status, "4", body), NOON).orElseThrow();

        assertThat(carried).isEqualTo(Answer.read(status, body.getBytes(UTF_8), Optional.of(Duration.ofSeconds(4))));
        assertThat(LoginAnswers.toAppOnly(carried)).isEqualTo(meaning);
    }

    @Test
    void anExceptionAboutSomethingElseIsNoRefusal() {
        assertThat(Refusal.read("OIDC Server is not available", NOON)).isEmpty();
        assertThat(Refusal.read(null, NOON)).isEmpty();
    }
}
