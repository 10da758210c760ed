package io.unhook.simulator.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Map;
import java.util.stream.Collectors;

/** Parameters written into a URL, or a form. */
public final class Urls {
    private Urls() {}

    public static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** What stands in the query already stays there. */
    static String with(String uri, Map<String, String> parameters) {
        return uri + (uri.contains("?") ? "&" : "?") + query(parameters);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
