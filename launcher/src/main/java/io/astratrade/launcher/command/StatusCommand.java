package io.astratrade.launcher.command;

import io.astratrade.codec.ConsumerGroup;
import io.astratrade.launcher.ExitCode;
import io.astratrade.launcher.Logging;
import io.astratrade.launcher.Terminal;
import io.astratrade.platform.config.Config;
import io.astratrade.platform.events.GroupStatus;
import io.astratrade.platform.events.StreamAdmin;
import io.astratrade.platform.registry.RegistryConfig;
import io.astratrade.platform.registry.ServiceInstance;
import io.astratrade.platform.registry.ServiceRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** `astra status`. */
@Command(
        name = "status",
        description = "Shows who is up where, from the registry; exit code 7 unless all are healthy.",
        mixinStandardHelpOptions = true)
public final class StatusCommand implements Callable<Integer> {
    @Option(names = "--json", description = "Machine-readable, with the URLs in use.")
    private boolean json;

    @Mixin
    private TargetPlatform platform = new TargetPlatform();

    private final Terminal terminal = new Terminal(System.out);

    @Override
    public Integer call() {
        Logging.configure(false);
        JsonObject runtime = platform.runtime();
        Config config = platform.config();
        Vertx vertx = Vertx.vertx();
        StreamAdmin events = StreamAdmin.open(vertx, config.reader().text("redis.uri"));
        try {
            return report(
                    config,
                    runtime,
                    new ServiceRegistry(vertx, RegistryConfig.from(config.reader()), Clock.systemUTC()),
                    lags(events));
        } finally {
            events.close().eventually(vertx::close);
        }
    }

    /** Events that wait for the groups of each service. */
    private static Map<String, Long> lags(StreamAdmin events) {
        TargetPlatform.answer(events.connected());
        Map<String, Long> lags = new HashMap<>();
        for (GroupStatus group : TargetPlatform.answer(events.groups())) {
            String owner = ConsumerGroup.valueOf(group.group().toUpperCase(Locale.ROOT))
                    .owner();
            lags.merge(owner, group.lag() + group.pending(), Long::sum);
        }
        return lags;
    }

    private int report(Config config, JsonObject runtime, ServiceRegistry registry, Map<String, Long> lags) {
        List<ServiceInstance> instances = TargetPlatform.answer(registry.instances());
        boolean healthy = !instances.isEmpty() && instances.stream().allMatch(registry::healthy);
        if (json) {
            terminal.line(asJson(config, runtime, registry, instances, lags).encodePrettily());
        } else {
            terminal.line(String.format(
                    "%-14s %-22s %-10s %-9s %6s %s", "SERVICE", "ADDRESS", "HEALTH", "VERSION", "LAG", "UP FOR"));
            instances.forEach(instance -> terminal.line(row(instance, registry, lags)));
        }
        return healthy ? ExitCode.OK.code() : ExitCode.NOT_HEALTHY.code();
    }

    private static String row(ServiceInstance instance, ServiceRegistry registry, Map<String, Long> lags) {
        return String.format(
                "%-14s %-22s %-10s %-9s %6d %s",
                instance.service(),
                instance.host() + ":" + instance.port(),
                registry.healthy(instance) ? "healthy" : "unhealthy",
                instance.version(),
                lags.getOrDefault(instance.service(), 0L),
                upFor(instance).toString().substring(2).toLowerCase(Locale.ROOT));
    }

    private static JsonObject asJson(
            Config config,
            JsonObject runtime,
            ServiceRegistry registry,
            List<ServiceInstance> instances,
            Map<String, Long> lags) {
        JsonArray items = new JsonArray();
        instances.forEach(instance -> items.add(new JsonObject()
                .put("service", instance.service())
                .put("instance", instance.instance())
                .put("address", instance.host() + ":" + instance.port())
                .put("healthy", registry.healthy(instance))
                .put("version", instance.version())
                .put("lag", lags.getOrDefault(instance.service(), 0L))
                .put("uptime_seconds", upFor(instance).toSeconds())));
        String gateway = instances.stream()
                .filter(instance -> instance.service().equals("gateway"))
                .map(instance -> "http://" + instance.host() + ":" + instance.port())
                .findFirst()
                .orElse(runtime.getString("gateway"));
        return new JsonObject()
                .put("gateway", gateway)
                .put("postgres", config.reader().text("database.uri"))
                .put("redis", config.reader().text("redis.uri"))
                .put("services", items);
    }

    private static Duration upFor(ServiceInstance instance) {
        return Duration.ofSeconds(
                Duration.between(instance.startedAt(), Instant.now()).toSeconds());
    }
}
