package io.astratrade.launcher.monitoring;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What lies in conf/stack/ for Prometheus and Grafana. */
final class MonitoringFiles {
    static final Path PROMETHEUS = Path.of("../conf/stack/prometheus");
    /** Where the gateway tells Prometheus what to watch. */
    static final String TARGETS = "/services/targets";

    static final Path GRAFANA = Path.of("../conf/stack/grafana");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private MonitoringFiles() {}

    static List<JsonObject> rules() {
        return files(PROMETHEUS.resolve("rules"), ".yml").stream()
                .map(MonitoringFiles::yaml)
                .flatMap(file -> objects(file.getJsonArray("groups")))
                .flatMap(group -> objects(group.getJsonArray("rules")))
                .toList();
    }

    static List<JsonObject> alerts() {
        return rules().stream().filter(rule -> rule.containsKey("alert")).toList();
    }

    /** Dashboards by file name. */
    static Map<String, JsonObject> dashboards() {
        Map<String, JsonObject> dashboards = new TreeMap<>();
        files(GRAFANA.resolve("dashboards"), ".json")
                .forEach(file -> dashboards.put(file.getFileName().toString(), new JsonObject(text(file))));
        return dashboards;
    }

    /** Every panel but the headings of rows. */
    static Stream<JsonObject> panels(JsonObject dashboard) {
        return objects(dashboard.getJsonArray("panels"))
                .filter(panel -> !panel.getString("type").equals("row"));
    }

    /** All expressions of panels, variables and annotations, with where each is. */
    static Map<String, String> dashboardExpressions() {
        Map<String, String> expressions = new TreeMap<>();
        dashboards().forEach((file, dashboard) -> {
            panels(dashboard).forEach(panel -> objects(panel.getJsonArray("targets"))
                    .forEach(target -> expressions.put(
                            file + ": " + panel.getInteger("id") + " " + panel.getString("title") + " "
                                    + target.getString("refId"),
                            target.getString("expr"))));
            objects(dashboard.getJsonObject("templating").getJsonArray("list"))
                    .forEach(variable -> expressions.put(
                            file + ": $" + variable.getString("name"),
                            variable.getJsonObject("query").getString("query")));
            objects(dashboard.getJsonObject("annotations").getJsonArray("list"))
                    .filter(annotation -> annotation.containsKey("expr"))
                    .forEach(annotation ->
                            expressions.put(file + ": " + annotation.getString("name"), annotation.getString("expr")));
        });
        return expressions;
    }

    static Map<String, String> ruleExpressions() {
        Map<String, String> expressions = new TreeMap<>();
        rules().forEach(rule ->
                expressions.put(rule.getString("record", rule.getString("alert")), rule.getString("expr")));
        return expressions;
    }

    static Stream<JsonObject> objects(JsonArray array) {
        List<JsonObject> objects = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            objects.add(array.getJsonObject(i));
        }
        return objects.stream();
    }

    static List<Path> files(Path directory, String ending) {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    static JsonObject yaml(Path file) {
        try {
            return new JsonObject((Map<String, Object>) YAML.readValue(text(file), Map.class));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
