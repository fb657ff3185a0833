package io.astratrade.platform.module;

import io.astratrade.platform.config.Config;
import io.astratrade.platform.http.ConnectionGuards;
import io.astratrade.platform.lifecycle.Resources;
import io.astratrade.platform.metrics.Metrics;
import io.astratrade.platform.registry.RegistryConfig;
import io.astratrade.platform.registry.ServiceRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One JVM of the platform: its Vertx, its metrics, its view of the registry and the services it runs. */
public final class Node {
    private final Vertx vertx;
    private final Config config;
    private final Metrics metrics;
    private final Clock clock;
    private final ServiceRegistry registry;
    private final List<Service> services = new ArrayList<>();
    private final Resources resources;

    private Node(Vertx vertx, Config config, Metrics metrics, Clock clock) {
        this.vertx = vertx;
        this.config = config;
        this.metrics = metrics;
        this.clock = clock;
        this.registry = new ServiceRegistry(vertx, RegistryConfig.from(config.reader()), clock);
        this.resources = new Resources(vertx);
        resources.add("registry", () -> {
            registry.close();
            return Future.succeededFuture();
        });
    }

    /** Builds the Vertx and connects nothing yet. */
    public static Node create(Config config) {
        ConnectionGuards.enable();
        Metrics metrics = new Metrics();
        VertxOptions options = NodeConfig.read(config.reader())
                .vertxOptions()
                .setPreferNativeTransport(true)
                .setMetricsOptions(Metrics.options());
        Vertx vertx =
                Vertx.builder().with(options).withMetrics(metrics.factory()).build();
        metrics.watch(vertx);
        return new Node(vertx, config, metrics, Clock.systemUTC());
    }

    /** Starts the services one after the other; when one fails, those that were started are stopped again. */
    public Future<Void> start(List<ServiceModule> modules, Map<String, Integer> instances) {
        Future<Void> started = Future.succeededFuture();
        for (ServiceModule module : modules) {
            started = started.compose(previous -> start(module, instances.getOrDefault(module.name(), 1)));
        }
        return started.recover(failure -> close().transform(closed -> Future.failedFuture(failure)));
    }

    private Future<Void> start(ServiceModule module, int instances) {
        Service service = new Service(this, module);
        services.add(service);
        resources.add(module.name(), service::close);
        return service.start(instances);
    }

    public Vertx vertx() {
        return vertx;
    }

    public Config config() {
        return config;
    }

    public Metrics metrics() {
        return metrics;
    }

    public Clock clock() {
        return clock;
    }

    public ServiceRegistry registry() {
        return registry;
    }

    public List<Service> services() {
        return List.copyOf(services);
    }

    /** Stops services in reverse order, each drained, then Vertx itself. */
    public Future<Void> close() {
        return resources.close().eventually(vertx::close);
    }
}
