package io.unhook.simulator.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A method and a path with {@code {names}} in it. A name stands for anything but a slash or a quote. */
public record Route<C>(String method, String template, Pattern pattern, List<String> names, Handler<C> handler) {
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    static <C> Route<C> of(String method, String template, Handler<C> handler) {
        List<String> names = new ArrayList<>();
        StringBuilder regex = new StringBuilder();
        Matcher name = NAME.matcher(template);
        int from = 0;
        while (name.find()) {
            regex.append(Pattern.quote(template.substring(from, name.start()))).append("([^/']+)");
            names.add(name.group(1));
            from = name.end();
        }
        regex.append(Pattern.quote(template.substring(from)));
        return new Route<>(method, template, Pattern.compile(regex.toString()), List.copyOf(names), handler);
    }

    /** How the log calls this endpoint. */
    public String endpoint() {
        return method + " " + template;
    }

    Optional<Request> matching(Request request) {
        Matcher matcher = pattern.matcher(request.path());
        if (!method.equals(request.method()) || !matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> found = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            found.put(names.get(i), matcher.group(i + 1));
        }
        return Optional.of(request.with(found));
    }
}
