package io.unhook.simulator.microsoft;

import io.unhook.simulator.http.Answer;
import io.unhook.simulator.http.Request;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One page of a list, with the link to the next where there is one. */
final class ListPage {
    private ListPage() {}

    static Answer of(Request request, List<GrantObject> all, int usualSize) {
        int size = request.inQuery("$top")
                .filter(text -> text.matches("[1-9]\\d{0,2}"))
                .map(Integer::parseInt)
                .map(top -> Math.min(top, usualSize))
                .orElse(usualSize);
        int from = request.inQuery("$skiptoken")
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .orElse(0);
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("@odata.context", context(request, "oauth2PermissionGrants"));
        if (from + size < all.size()) {
            page.put("@odata.nextLink", next(request, from + size));
        }
        page.put(
                "value",
                all.stream().skip(from).limit(size).map(ListPage::shown).toList());
        return Answer.json(200, page);
    }

    static Answer entity(Request request, String type, String id) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("@odata.context", context(request, type));
        body.put("id", id);
        return Answer.json(200, body);
    }

    static Map<String, Object> shown(GrantObject object) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("clientId", object.servicePrincipal());
        shown.put("consentType", object.consentType());
        shown.put("id", object.id());
        shown.put("principalId", object.principal());
        shown.put("resourceId", object.resource().idIn(object.tenant()));
        shown.put("scope", String.join(" ", object.scopes()));
        return shown;
    }

    private static String context(Request request, String what) {
        return request.base() + MicrosoftDoor.GRAPH + "/v1.0/$metadata#" + what;
    }

    private static String next(Request request, int from) {
        StringBuilder link = new StringBuilder(request.base() + request.path() + "?");
        request.query().forEach((name, value) -> {
            if (!name.equals("$skiptoken")) {
                link.append(name).append('=').append(encoded(value)).append('&');
            }
        });
        return link.append("$skiptoken=").append(from).toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
