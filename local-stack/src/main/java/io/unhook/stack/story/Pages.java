package io.unhook.stack.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.unhook.contracts.Mailbox;
import io.unhook.stack.client.JsonHttp;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;

/** All items of a door's list, page by page. */
final class Pages {
    private Pages() {}

    static List<JsonNode> of(JsonHttp door, String path) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page =
                    door.get(path + "&limit=200" + cursor).expecting(200).body();
            page.path("items").forEach(items::add);
            cursor = page.hasNonNull("next")
                    ? "&cursor=" + encoded(page.path("next").asText())
                    : "";
        } while (!cursor.isEmpty());
        return items;
    }

    static String query(Subject subject) {
        Mailbox mailbox = subject.mailbox();
        return "accountId=" + encoded(mailbox.accountId()) + "&mailboxId=" + encoded(mailbox.id());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
