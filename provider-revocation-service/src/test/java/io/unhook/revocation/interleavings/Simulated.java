package io.unhook.revocation.interleavings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.unhook.revocation.service.Providers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** The simulator's control door. */
final class Simulated {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String URL = ConfigProvider.getConfig().getValue(Providers.URL, String.class);

    private Simulated() {}

    static String issuer() {
        return URL + "/generic/fastmail";
    }

    static JsonNode get(String path) {
        return send("GET", path, null);
    }

    static JsonNode post(String path, Map<String, ?> body) {
        return send("POST", path, body);
    }

    static JsonNode send(String method, String path, Map<String, ?> body) {
        try {
            var publisher =
                    body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
            var request =
                    HttpRequest.newBuilder(URI.create(URL + "/control" + path)).method(method, publisher);
            HttpResponse<byte[]> answer = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() >= 300)
                throw new IllegalStateException(method + " " + path + " " + body + ": " + new String(answer.body()));
            return answer.body().length == 0 ? MissingNode.getInstance() : JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
