package io.astratrade.launcher.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prometheus' own judgement of what is written for it. */
class PromtoolTest {
    private static final Path PROMETHEUS = MonitoringFiles.PROMETHEUS;

    @TempDir
    Path directory;

    @BeforeAll
    static void promtoolIsThere() {
        boolean there = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "promtool")));
        assumeTrue(there, "promtool is not on the PATH: it comes with Prometheus (apt-get install prometheus)");
    }

    @Test
    void theConfigurationIsValid() throws IOException, InterruptedException {
        promtool("check", "config", "--syntax-only", PROMETHEUS.resolve("prometheus.yml"));
    }

    @Test
    void everyRuleIsValidAndEveryAlertFiresWhenItShould() throws IOException, InterruptedException {
        promtool("check", "rules", MonitoringFiles.files(PROMETHEUS.resolve("rules"), ".yml"));
        promtool("test", "rules", MonitoringFiles.files(PROMETHEUS.resolve("tests"), ".yml"));
    }

    @Test
    void everyPanelAsksWhatPrometheusUnderstands() throws IOException, InterruptedException {
        JsonArray rules = new JsonArray();
        MonitoringFiles.dashboardExpressions().values().stream()
                .filter(expression -> !expression.startsWith("label_values"))
                .map(expression -> expression.replace("$__rate_interval", "1m"))
                .forEach(expression -> rules.add(
                        new JsonObject().put("record", "panel:" + rules.size()).put("expr", expression)));
        JsonObject group = new JsonObject().put("name", "panels").put("rules", rules);
        Path file = Files.writeString(
                directory.resolve("panels.yml"),
                new JsonObject().put("groups", new JsonArray().add(group)).encode());
        promtool("check", "rules", file);
    }

    private static void promtool(String command, String subcommand, Object... arguments)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("promtool", command, subcommand));
        for (Object argument : arguments) {
            if (argument instanceof List<?> several) {
                several.forEach(one -> all.add(one.toString()));
            } else {
                all.add(argument.toString());
            }
        }
        Process promtool = new ProcessBuilder(all).redirectErrorStream(true).start();
        String output = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(promtool.waitFor()).as(output).isZero();
    }
}
