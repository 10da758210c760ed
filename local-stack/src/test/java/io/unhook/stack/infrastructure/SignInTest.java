package io.unhook.stack.infrastructure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.unhook.stack.process.FreePort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("service")
class SignInTest {
    @Test
    void aTokenSaysWhatItsPersonIs() throws IOException {
        try (var signIn = SignIn.start(FreePort.any())) {
            JsonNode ada = claims(signIn.token(Person.ADA));
            JsonNode service = claims(signIn.token(Person.SERVICE));
            JsonNode operator = claims(signIn.token(Person.OPERATOR));

            assertThat(ada.at("/iss").asText()).isEqualTo(signIn.url());
            assertThat(ada.at("/sub").asText()).isEqualTo("ada");
            assertThat(ada.at("/groups/0").asText()).isEqualTo("MEMBER");
            assertThat(ada.at("/account_id").asText()).isEqualTo("acme");
            assertThat(service.at("/accounts").size()).isEqualTo(2);
            assertThat(service.has("account_id")).isFalse();
            assertThat(operator.has("accounts") || operator.has("account_id")).isFalse();
        }
    }

    @Test
    void aKeeperOfMailboxesIsAServiceOfEveryAccount() throws IOException, InterruptedException {
        try (var signIn = SignIn.start(FreePort.any());
                var http = HttpClient.newHttpClient()) {
            String who = Base64.getEncoder().encodeToString("inbox-service:local".getBytes(UTF_8));
            var request = HttpRequest.newBuilder(URI.create(signIn.url() + "/token"))
                    .header("authorization", "Basic " + who)
                    .header("content-type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                    .build();

            String answer = http.send(request, BodyHandlers.ofString()).body();

            JsonNode claims = claims(
                    new ObjectMapper().readTree(answer).path("access_token").asText());
            assertThat(claims.at("/sub").asText()).isEqualTo("inbox-service");
            assertThat(claims.at("/groups/0").asText()).isEqualTo("service");
            assertThat(claims.at("/accounts/0").asText()).isEqualTo("*");
        }
    }

    private static JsonNode claims(String token) throws IOException {
        return new ObjectMapper()
                .readTree(Base64.getUrlDecoder()
                        .decode(List.of(token.split("\\.")).get(1)));
    }
}
