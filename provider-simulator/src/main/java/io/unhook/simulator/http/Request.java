package io.unhook.simulator.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request, read whole.
 *
 * @param base the scheme and host that the caller used: every link in an answer leads back there
 * @param variables what stood in the places of the route's {@code {names}}
 */
public record Request(
        String method,
        String base,
        String path,
        Map<String, String> query,
        Map<String, String> headers,
        byte[] body,
        Map<String, String> variables) {

    public record BasicCredentials(String user, String password) {}

    /** Header names are matched in any case. */
    public Request {
        Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = anyCase;
    }

    public Request with(Map<String, String> found) {
        return new Request(method, base, path, query, headers, body, found);
    }

    public String variable(String name) {
        return variables.get(name);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    public Optional<String> inQuery(String name) {
        return Optional.ofNullable(query.get(name)).filter(text -> !text.isBlank());
    }

    public Optional<String> inForm(String name) {
        return Optional.ofNullable(form().get(name)).filter(text -> !text.isBlank());
    }

    /** Empty unless the body says that it is a form. */
    public Map<String, String> form() {
        boolean isForm = header("Content-Type").orElse("").startsWith("application/x-www-form-urlencoded");
        return isForm ? parameters(new String(body, UTF_8)) : Map.of();
    }

    public Optional<String> bearer() {
        return authorization("Bearer ");
    }

    public Optional<BasicCredentials> basic() {
        return authorization("Basic ").flatMap(Request::credentials);
    }

    /** The first value of a name counts. What cannot be decoded is taken as it stands. */
    public static Map<String, String> parameters(String encoded) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String pair : encoded == null ? new String[0] : encoded.split("&")) {
            int at = pair.indexOf('=');
            String name = decoded(at < 0 ? pair : pair.substring(0, at));
            found.putIfAbsent(name, at < 0 ? "" : decoded(pair.substring(at + 1)));
        }
        return found;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }

    private Optional<String> authorization(String scheme) {
        return header("Authorization")
                .filter(value -> value.regionMatches(true, 0, scheme, 0, scheme.length()))
                .map(value -> value.substring(scheme.length()).strip());
    }

    private static Optional<BasicCredentials> credentials(String encoded) {
        try {
            String text = new String(Base64.getDecoder().decode(encoded), UTF_8);
            int colon = text.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new BasicCredentials(
                            decoded(text.substring(0, colon)), decoded(text.substring(colon + 1))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
