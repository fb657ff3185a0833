package io.astratrade.launcher.command;

import io.astratrade.codec.ConsumerGroup;
import io.astratrade.launcher.command.options.TargetPlatform;
import io.astratrade.launcher.command.options.TargetPlatform.Connected;
import io.astratrade.launcher.terminal.ExitCode;
import io.astratrade.launcher.terminal.Terminal;
import io.astratrade.platform.events.admin.StreamAdmin;
import io.astratrade.platform.events.stream.GroupStatus;
import io.astratrade.platform.registry.RegistryConfig;
import io.astratrade.platform.registry.ServiceInstance;
import io.astratrade.platform.registry.ServiceRegistry;
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

    /** An instance as it is shown. */
    private record Seen(ServiceInstance instance, boolean healthy, long lag) {
        Duration upFor() {
            return Duration.ofSeconds(
                    Duration.between(instance.startedAt(), Instant.now()).toSeconds());
        }

        String address() {
            return instance.host() + ":" + instance.port();
        }
    }

    @Override
    public Integer call() {
        return platform.with(connected -> {
            List<Seen> seen = seen(connected);
            if (json) {
                terminal.line(asJson(connected, seen).encodePrettily());
            } else {
                terminal.line(String.format(
                        Locale.ROOT,
                        "%-14s %-22s %-10s %-9s %6s %s",
                        "SERVICE",
                        "ADDRESS",
                        "HEALTH",
                        "VERSION",
                        "LAG",
                        "UP FOR"));
                seen.forEach(each -> terminal.line(row(each)));
            }
            boolean healthy = !seen.isEmpty() && seen.stream().allMatch(Seen::healthy);
            return healthy ? ExitCode.OK.code() : ExitCode.NOT_HEALTHY.code();
        });
    }

    private static List<Seen> seen(Connected connected) {
        Map<String, Long> lags = lags(connected.events());
        ServiceRegistry registry = new ServiceRegistry(
                connected.vertx(), RegistryConfig.from(connected.config().reader()), Clock.systemUTC());
        return TargetPlatform.answer(registry.instances()).stream()
                .map(instance ->
                        new Seen(instance, registry.healthy(instance), lags.getOrDefault(instance.service(), 0L)))
                .toList();
    }

    /** Events that wait for the groups of each service. */
    private static Map<String, Long> lags(StreamAdmin events) {
        Map<String, Long> lags = new HashMap<>();
        for (GroupStatus group : TargetPlatform.answer(events.groups())) {
            String owner = ConsumerGroup.valueOf(group.group().toUpperCase(Locale.ROOT))
                    .owner();
            lags.merge(owner, group.lag() + group.pending(), Long::sum);
        }
        return lags;
    }

    private static String row(Seen seen) {
        return String.format(
                Locale.ROOT,
                "%-14s %-22s %-10s %-9s %6d %s",
                seen.instance().service(),
                seen.address(),
                seen.healthy() ? "healthy" : "unhealthy",
                seen.instance().version(),
                seen.lag(),
                seen.upFor().toString().substring(2).toLowerCase(Locale.ROOT));
    }

    private static JsonObject asJson(Connected connected, List<Seen> seen) {
        JsonArray items = new JsonArray();
        seen.forEach(each -> items.add(new JsonObject()
                .put("service", each.instance().service())
                .put("instance", each.instance().instance())
                .put("address", each.address())
                .put("healthy", each.healthy())
                .put("version", each.instance().version())
                .put("lag", each.lag())
                .put("uptime_seconds", each.upFor().toSeconds())));
        String gateway = seen.stream()
                .filter(each -> each.instance().service().equals("gateway"))
                .map(each -> "http://" + each.address())
                .findFirst()
                .orElse(connected.runtime().getString("gateway"));
        return new JsonObject()
                .put("gateway", gateway)
                .put("postgres", connected.config().reader().text("database.uri"))
                .put("redis", connected.config().reader().text("redis.uri"))
                .put("services", items);
    }
}
