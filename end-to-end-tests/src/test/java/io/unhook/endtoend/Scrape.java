package io.unhook.endtoend;

import io.unhook.stack.Service;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What all services show now: each metric's name, and the labels that it has there. */
record Scrape(Map<String, Set<String>> labels) {
    private static final Pattern SAMPLE = Pattern.compile("(?m)^(\\w+)(?:\\{(.*)})? ");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"");
    private static final Set<String> OF_HISTOGRAMS = Set.of("le", "quantile");

    static Scrape of(Unhook unhook) {
        Map<String, Set<String>> all = new TreeMap<>();
        for (Service service : Service.values()) {
            String page = Door.open(unhook.service(service).managementUrl())
                    .get("/q/metrics")
                    .expect(200)
                    .body();
            SAMPLE.matcher(page)
                    .results()
                    .forEach(sample -> all.computeIfAbsent(sample.group(1), _ -> new TreeSet<>())
                            .addAll(labels(sample.group(2))));
        }
        return new Scrape(all);
    }

    private static Set<String> labels(String text) {
        Set<String> labels = new TreeSet<>();
        if (text != null) LABEL.matcher(text).results().forEach(label -> labels.add(label.group(1)));
        labels.removeAll(OF_HISTOGRAMS);
        return labels;
    }
}
