package io.unhook.endtoend.judge.seen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** What the provider and the mail server tell over HTTP. */
final class Web {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private Web() {}

    static List<ProviderGrant> grants(String simulator) {
        List<ProviderGrant> grants = new ArrayList<>();
        for (JsonNode grant : get(simulator + "/control/grants").path("items"))
            for (JsonNode epoch : grant.path("epochs")) grants.add(new ProviderGrant(grant, epoch));
        return grants;
    }

    static List<Mail> mails(String page) {
        List<Mail> mails = new ArrayList<>();
        for (JsonNode mail : get(page))
            mails.add(new Mail(
                    mail.path("messageId").asText(),
                    mail.path("to").asText(),
                    mail.path("subject").asText()));
        return mails;
    }

    private static JsonNode get(String url) {
        try {
            var answer = HTTP.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) throw new IllegalStateException(url + " answers " + answer.statusCode());
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(url + " cannot be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
