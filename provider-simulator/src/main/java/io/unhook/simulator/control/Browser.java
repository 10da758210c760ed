package io.unhook.simulator.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.unhook.simulator.browser.Forms;
import io.unhook.simulator.browser.Urls;
import io.unhook.simulator.calls.Calls;
import io.unhook.simulator.http.Answer;
import io.unhook.simulator.http.Json;
import io.unhook.simulator.http.Request;
import io.unhook.simulator.provider.ProviderDoor;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Opens a consent page and sends its form, as two calls like anybody's: faults meet them, and they stand in the log. */
final class Browser {
    private final Providers providers;
    private final Calls calls;

    Browser(Providers providers, Calls calls) {
        this.providers = providers;
        this.calls = calls;
    }

    BrowserView follow(BrowserOrder order) {
        Request open = request("GET", uri(order.url()), "");
        ProviderDoor door = providers
                .serving(open)
                .orElseThrow(() -> new IllegalArgumentException("url must lead to a provider of the simulator"));
        Optional<Answer> shown = calls.answer(open, door).answer();
        boolean isForm = shown.filter(answer -> answer.status() == 200).isPresent();
        return isForm ? answered(order, open, html(shown.get()), door) : view(shown);
    }

    private BrowserView answered(BrowserOrder order, Request open, String page, ProviderDoor door) {
        Map<String, String> form = form(order, open, page);
        return view(calls.answer(request("POST", uri(order.url()), Urls.query(form)), door)
                .answer());
    }

    private static Map<String, String> form(BrowserOrder order, Request open, String page) {
        if (!Forms.isConsent(page)) {
            throw new IllegalArgumentException("url must be that of a consent page");
        }
        Map<String, String> form = new LinkedHashMap<>();
        form.put("answer", order.answer().name().toLowerCase(Locale.ROOT));
        form.put("address", order.as() == null ? Forms.account(page) : order.as());
        put(form, "subject", order.subject());
        put(form, "tenant", order.tenant());
        put(form, "name", order.name());
        put(form, "refreshToken", order.refreshToken());
        put(form, "claims", order.claims() == null ? null : new String(Json.bytes(order.claims()), UTF_8));
        List<String> asked = Arrays.asList(open.inQuery("scope").orElse("").split("\\s+"));
        ticked(order, asked, page).forEach(scope -> form.put(Forms.tick(scope), "on"));
        return form;
    }

    /** Only what a person could do: untick what has a box. */
    private static List<String> ticked(BrowserOrder order, List<String> asked, String page) {
        if (order.ticked().isEmpty()) {
            return asked;
        }
        List<String> wanted = order.ticked().get();
        if (!asked.containsAll(wanted)) {
            throw new IllegalArgumentException("grant names a scope that nobody asked for; asked are " + asked);
        }
        if (!wanted.containsAll(asked) && !Forms.hasBoxes(page)) {
            throw new IllegalArgumentException("this consent page is all or nothing; leave grant out");
        }
        return wanted;
    }

    private static BrowserView view(Optional<Answer> last) {
        return last.map(answer -> {
                    String location = answer.headers().get("Location");
                    return new BrowserView(answer.status(), location, location == null ? html(answer) : null);
                })
                .orElse(BrowserView.NOTHING);
    }

    private static Request request(String method, URI url, String form) {
        return new Request(
                method,
                url.getScheme() + "://" + url.getAuthority(),
                url.getPath(),
                Request.parameters(url.getRawQuery()),
                Map.of("Content-Type", "application/x-www-form-urlencoded"),
                form.getBytes(UTF_8),
                Map.of());
    }

    private static URI uri(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("url is none: " + e.getMessage(), e);
        }
    }

    private static String html(Answer answer) {
        return new String(answer.body(), UTF_8);
    }

    private static void put(Map<String, String> form, String name, String value) {
        if (value != null) {
            form.put(name, value);
        }
    }
}
