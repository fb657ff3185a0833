package io.astratrade.launcher.monitoring;

import static io.astratrade.launcher.monitoring.MonitoringFiles.objects;
import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.launcher.node.Modules;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the files of the monitoring owe to each other and to those who are called at night. */
class MonitoringTest {
    private static final Path CHAPTERS = Path.of("../docs/alerts.md");

    @Test
    void everyAlertSaysHowSevereItIsAndLeadsToItsChapter() {
        Set<String> chapters = chapters();
        Set<String> led = new TreeSet<>();
        for (JsonObject alert : MonitoringFiles.alerts()) {
            String name = alert.getString("alert");
            JsonObject annotations = alert.getJsonObject("annotations");
            assertThat(alert.getJsonObject("labels").getString("severity"))
                    .as(name)
                    .isIn("critical", "warning");
            assertThat(annotations.getString("summary")).as(name).isNotBlank();
            assertThat(annotations.getString("description")).as(name).isNotBlank();
            String anchor = name.toLowerCase(Locale.ROOT);
            assertThat(annotations.getString("runbook_url")).isEqualTo("docs/alerts.md#" + anchor);
            assertThat(chapters).as("chapters of docs/alerts.md").contains(anchor);
            led.add(anchor);
        }
        assertThat(led).as("no chapter without its alert").isEqualTo(chapters);
    }

    @Test
    void everyAlertHasACaseInWhichItFiresAndOneInWhichItDoesNot() {
        Set<String> fires = new HashSet<>();
        Set<String> quiet = new HashSet<>();
        MonitoringFiles.files(MonitoringFiles.PROMETHEUS.resolve("tests"), ".yml").stream()
                .map(MonitoringFiles::yaml)
                .flatMap(file -> objects(file.getJsonArray("tests")))
                .flatMap(test -> objects(test.getJsonArray("alert_rule_test")))
                .forEach(test ->
                        (test.getJsonArray("exp_alerts").isEmpty() ? quiet : fires).add(test.getString("alertname")));
        Set<String> alerts = MonitoringFiles.alerts().stream()
                .map(alert -> alert.getString("alert"))
                .collect(Collectors.toSet());
        assertThat(fires).isEqualTo(alerts);
        assertThat(quiet).isEqualTo(alerts);
    }

    /** MonitoringIT asks the gateway whether it names them all. */
    @Test
    void noServiceIsWatchedByName() {
        JsonObject config = MonitoringFiles.yaml(MonitoringFiles.PROMETHEUS.resolve("prometheus.yml"));
        assertThat(objects(config.getJsonArray("scrape_configs"))
                        .filter(job -> job.getString("job_name").equals("astra"))
                        .flatMap(job -> objects(job.getJsonArray("http_sd_configs")))
                        .map(discovery -> discovery.getString("url")))
                .containsExactly("http://gateway:" + port("gateway") + MonitoringFiles.TARGETS);
        assertThat(MonitoringFiles.ruleExpressions().get("ServiceMissing"))
                .doesNotContain(Modules.names().stream()
                        .filter(name -> !name.equals("gateway"))
                        .toList());
    }

    private static int port(String service) {
        return Modules.named(List.of(service)).get(0).domain().port();
    }

    @Test
    void everyPanelExplainsItselfAndAsksTheProvisionedSource() {
        JsonObject source = MonitoringFiles.yaml(
                        MonitoringFiles.GRAFANA.resolve("provisioning/datasources/prometheus.yaml"))
                .getJsonArray("datasources")
                .getJsonObject(0);
        MonitoringFiles.dashboards()
                .forEach((file, dashboard) -> MonitoringFiles.panels(dashboard).forEach(panel -> {
                    String where = file + ": " + panel.getString("title");
                    assertThat(panel.getString("description")).as(where).isNotBlank();
                    assertThat(panel.getJsonObject("datasource").getString("uid"))
                            .as(where)
                            .isEqualTo(source.getString("uid"));
                    assertThat(panel.getJsonObject("fieldConfig")
                                    .getJsonObject("defaults")
                                    .getString("unit"))
                            .as(where)
                            .isNotBlank();
                }));
    }

    @Test
    void dashboardsAreToldApartAndTheirPanelsDoNotOverlap() {
        Map<String, JsonObject> dashboards = MonitoringFiles.dashboards();
        assertThat(dashboards.values())
                .hasSize(5)
                .extracting(dashboard -> dashboard.getString("uid"))
                .doesNotHaveDuplicates();
        dashboards.forEach((file, dashboard) -> {
            Set<Integer> ids = new HashSet<>();
            Set<List<Integer>> cells = new HashSet<>();
            objects(dashboard.getJsonArray("panels")).forEach(panel -> {
                assertThat(ids.add(panel.getInteger("id"))).as(file).isTrue();
                occupy(cells, panel.getJsonObject("gridPos"), file + ": " + panel.getString("title"));
            });
        });
    }

    private static void occupy(Set<List<Integer>> cells, JsonObject place, String where) {
        int left = place.getInteger("x");
        int right = left + place.getInteger("w");
        assertThat(right).as(where).isLessThanOrEqualTo(24);
        for (int x = left; x < right; x++) {
            for (int y = place.getInteger("y"); y < place.getInteger("y") + place.getInteger("h"); y++) {
                assertThat(cells.add(List.of(x, y))).as(where).isTrue();
            }
        }
    }

    private static Set<String> chapters() {
        return MonitoringFiles.text(CHAPTERS)
                .lines()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3).toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
