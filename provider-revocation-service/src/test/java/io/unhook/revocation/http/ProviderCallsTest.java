package io.unhook.revocation.http;

import static io.unhook.revocation.http.ScriptedProvider.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.unhook.contracts.Provider;
import io.unhook.revocation.domain.provider.Secret;
import io.unhook.revocation.http.Reply.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("service")
class ProviderCallsTest {
    private static ScriptedProvider provider;
    private final ProviderCalls calls = TestSettings.calls(TestSettings.with(Map.of()));

    @BeforeAll
    static void start() {
        provider = ScriptedProvider.start();
    }

    @AfterAll
    static void stop() throws IOException {
        provider.close();
    }

    @Test
    void aFormGoesOutOnceAndEncoded() {
        provider.answering(json(200, "{}"));

        calls.send(Provider.GOOGLE, Requests.form(provider.url("/revoke"), Map.of("token", "1//a b+c&d")));

        assertThat(provider.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.method()).isEqualTo("POST");
            assertThat(asked.path()).isEqualTo("/revoke");
            assertThat(asked.headers()).contains("Content-Type: application/x-www-form-urlencoded");
            assertThat(asked.body()).isEqualTo("token=1%2F%2Fa+b%2Bc%26d");
        });
    }

    @Test
    void whereNobodyListensNothingWasSent() throws IOException {
        URI nobody = freePort();

        assertThat(calls.send(Provider.GOOGLE, Requests.get(nobody))).isEqualTo(new Reply.NeverSent("no-connection"));
    }

    @Test
    void aHostThatDoesNotExistWasNeverSentTo() {
        assertThat(calls.send(Provider.GOOGLE, Requests.get(URI.create("http://nobody.invalid/"))))
                .isEqualTo(new Reply.NeverSent("no-connection"));
    }

    @Test
    void aServerWithoutTlsWasNeverSentTo() {
        provider.answering(json(200, "{}"));
        URI https = URI.create(provider.url("/").toString().replace("http:", "https:"));

        assertThat(calls.send(Provider.GOOGLE, Requests.get(https))).isNotInstanceOf(Answer.class);
    }

    @Test
    void aConnectionThatIsCutLeavesOpenWhatWasDoneAndNothingIsRepeated() {
        provider.answering(ScriptedProvider.RESET);

        assertThat(calls.send(Provider.GOOGLE, Requests.form(provider.url("/token"), Map.of())))
                .isEqualTo(new Reply.Lost("connection-lost"));
        assertThat(calls.sendEnding(Provider.MICROSOFT, Requests.delete(provider.url("/grants/1"), new Secret("t"))))
                .isEqualTo(new Reply.Lost("connection-lost"));
        assertThat(provider.asked()).extracting(ScriptedProvider.Asked::method).containsExactly("POST", "DELETE");
    }

    @Test
    void silenceLeavesOpenWhatWasDone() {
        provider.answering(ScriptedProvider.SILENCE);

        assertThat(get()).isEqualTo(new Reply.Lost("timeout"));
    }

    @Test
    void halfAnAnswerIsNone() {
        provider.answering(ScriptedProvider.truncated(200, "{\"access_token\":\"ya29"));

        assertThat(get()).isEqualTo(new Reply.Lost("connection-lost"));
    }

    @Test
    void aHugeBodyIsNotRead() {
        provider.answering(json(200, "{\"a\":\"" + "x".repeat(2 * JsonBody.MOST) + "\"}"));

        assertThat(get())
                .isInstanceOfSatisfying(
                        Answer.class,
                        answer -> assertThat(answer.body().isMissingNode()).isTrue());
    }

    @Test
    void anythingButOneJsonObjectIsNoBody() {
        for (String body : new String[] {"", "[]", "null", "{\"a\":1} {}", "{\"a\":", "<html>", "{\"a\":1,}"}) {
            provider.answering(json(400, body));

            assertThat(get())
                    .isInstanceOfSatisfying(
                            Answer.class,
                            answer -> assertThat(answer.body().isMissingNode())
                                    .as(body)
                                    .isTrue());
        }
    }

    @Test
    void aRedirectIsAnAnswerAndNotFollowed() {
        provider.answering(ScriptedProvider.empty(302, "Location: " + provider.url("/elsewhere")), json(200, "{}"));

        assertThat(get())
                .isInstanceOfSatisfying(
                        Answer.class, answer -> assertThat(answer.status()).isEqualTo(302));
        assertThat(provider.asked()).hasSize(1);
    }

    @Test
    void withoutAPermitNothingIsSent() {
        provider.answering(json(200, "{}"));
        ProviderCalls held = TestSettings.calls(TestSettings.with(Map.of()), _ -> false);

        assertThat(held.send(Provider.GOOGLE, Requests.get(provider.url("/")))).isInstanceOf(Reply.NeverSent.class);
        assertThat(held.sendEnding(Provider.GOOGLE, Requests.get(provider.url("/"))))
                .isInstanceOf(Reply.NeverSent.class);
        assertThat(provider.asked()).isEmpty();
    }

    @Test
    void noAnswerShowsWhatItHolds() {
        provider.answering(
                json(200, "{\"access_token\":\"ya29.secret\",\"error\":\"a long sentence with ada@acme.example\"}"));

        Reply reply = get();

        assertThat(reply.toString()).isEqualTo("Answer[200]");
        assertThat(((Answer) reply).summary()).as("prose is no code").isEqualTo("200");
    }

    private Reply get() {
        return calls.send(Provider.GOOGLE, Requests.get(provider.url("/")));
    }

    private static URI freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/");
        }
    }
}
