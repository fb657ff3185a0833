package io.astratrade.launcher.monitoring;

import io.astratrade.launcher.monitoring.PromQl.Selector;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The samples of a scrape: which metrics there are, and which labels with which values each has. */
record Exposition(Map<String, Set<String>> labels) {
    /** Labels that Prometheus adds to what it scrapes. */
    private static final Set<String> OF_THE_TARGET = Set.of("service", "instance", "job");

    private static final Pattern LABEL = Pattern.compile("\\w+=\"[^\"]*\"");

    static Exposition of(String text) {
        Map<String, Set<String>> labels = new HashMap<>();
        text.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            Set<String> known = labels.computeIfAbsent(line.split("[{ ]", 2)[0], name -> new HashSet<>());
            Matcher label = LABEL.matcher(line);
            while (label.find()) {
                known.add(label.group());
            }
        });
        return new Exposition(labels);
    }

    boolean has(Selector selector) {
        Set<String> known = labels.get(selector.metric());
        return known != null
                && selector.labels().entrySet().stream()
                        .filter(label -> !OF_THE_TARGET.contains(label.getKey()))
                        .allMatch(label -> known.contains(label.getKey() + "=\"" + label.getValue() + "\""));
    }
}
