package io.astratrade.launcher.monitoring;

import static io.astratrade.launcher.monitoring.MonitoringFiles.objects;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.astratrade.launcher.faults.RunningPlatform;
import io.astratrade.launcher.monitoring.PromQl.Selector;
import io.astratrade.launcher.node.Modules;
import io.astratrade.testkit.TestHttp;
import io.astratrade.testkit.TestUser;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds every expression of the dashboards and rules against what the running services expose. */
class MonitoringIT {
    /** What Prometheus makes itself. */
    private static final Set<String> BUILT_IN = Set.of("up", "ALERTS");

    @TempDir
    static Path directory;

    private static RunningPlatform platform;

    @BeforeAll
    static void trade() {
        platform = RunningPlatform.up(directory.resolve("data"), Map.of());
        JsonObject order = new JsonObject()
                .put("symbol", "BTC-USD")
                .put("side", "buy")
                .put("type", "market")
                .put("quantity", "0.05");
        new TestUser("lyra")
                .join(platform.gateway())
                .post("/api/v1/trading/orders", order)
                .succeeds(201);
    }

    @AfterAll
    static void down() {
        platform.close();
    }

    @Test
    void everyMetricNamedInDashboardsAndRulesIsExposed() {
        Map<String, String> named = new TreeMap<>(MonitoringFiles.dashboardExpressions());
        named.putAll(MonitoringFiles.ruleExpressions());
        assertThat(named).hasSizeGreaterThan(100);
        await().untilAsserted(() -> {
            Exposition exposed =
                    Exposition.of(platform.gateway().get("/metrics").body());
            named.forEach((where, expression) -> PromQl.selectors(expression)
                    .forEach(selector -> assertThat(known(selector, exposed))
                            .as("%s asks for %s, which nobody exposes or records", where, selector)
                            .isTrue()));
        });
    }

    @Test
    void everyServiceIsWatchedAndMissed() {
        Map<String, String> watched = new TreeMap<>();
        objects(new JsonArray(platform.gateway().get(MonitoringFiles.TARGETS).body()))
                .forEach(group -> watched.put(
                        group.getJsonObject("labels").getString("service"),
                        group.getJsonArray("targets").getString(0)));
        assertThat(watched.keySet()).containsExactlyInAnyOrderElementsOf(Modules.names());
        watched.forEach((service, address) -> assertThat(
                        TestHttp.at("http://" + address).get("/metrics").body())
                .as(service)
                .contains("astra_ready{service=\"" + service + "\""));
        await().untilAsserted(
                        () -> assertThat(platform.gateway().get("/metrics").body())
                                .contains(Modules.names().stream()
                                        .map(name -> "astra_gateway_upstream_instances{upstream=\"" + name + "\"} 1.0")
                                        .toList()));
    }

    @Test
    void noClientCanMakeANewTimeSeries() throws IOException, InterruptedException {
        for (int i = 0; i < 3; i++) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + platform.gatewayPort() + "/api/v1/users/invented" + i))
                    .method("INVENTED" + i, BodyPublishers.noBody())
                    .build();
            HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
        }
        await().untilAsserted(() ->
                assertThat(platform.gateway().get("/metrics").body()).contains("method=\"OTHER\""));
        assertThat(platform.gateway().get("/metrics").body()).doesNotContainIgnoringCase("invented");
    }

    private static boolean known(Selector selector, Exposition exposed) {
        String metric = selector.metric();
        return metric.startsWith("pg_")
                || metric.startsWith("redis_")
                || BUILT_IN.contains(metric)
                || MonitoringFiles.ruleExpressions().containsKey(metric) && metric.contains(":")
                || exposed.has(selector);
    }
}
