package io.astratrade.platform.registry;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.NetClientOptions;
import io.vertx.servicediscovery.Record;
import io.vertx.servicediscovery.ServiceDiscovery;
import io.vertx.servicediscovery.ServiceDiscoveryOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who is where: Vert.x service discovery on Redis, with heartbeats because its records never expire by themselves. */
public final class ServiceRegistry {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceRegistry.class);

    private static final int CONNECT_TIMEOUT_MS = 2_000;
    private static final int SILENCE_LIMIT_MS = 10_000;

    private final Vertx vertx;
    private final RegistryConfig config;
    private final Clock clock;
    private final RecordStore store;

    public ServiceRegistry(Vertx vertx, RegistryConfig config, Clock clock) {
        this.vertx = vertx;
        this.config = config;
        this.clock = clock;
        this.store = new RecordStore(discovery(vertx, config));
    }

    private static ServiceDiscovery discovery(Vertx vertx, RegistryConfig config) {
        JsonObject backend = new JsonObject()
                .put("endpoints", new JsonArray().add(config.redisUri()))
                .put("key", config.key())
                .put(
                        "netClientOptions",
                        new NetClientOptions()
                                .setConnectTimeout(CONNECT_TIMEOUT_MS)
                                .setTcpUserTimeout(SILENCE_LIMIT_MS)
                                .toJson());
        return ServiceDiscovery.create(
                vertx,
                new ServiceDiscoveryOptions().setAnnounceAddress(config.key()).setBackendConfiguration(backend));
    }

    /** Publishes an instance and keeps it alive until the registration is closed; fails when it cannot be published. */
    public Future<Registration> register(ServiceInstance instance, Supplier<Future<Boolean>> ready) {
        return removeOthersAt(instance)
                .compose(cleared ->
                        store.put(instance.beating(true, clock.instant()).toRecord()))
                .map(published -> new Registration(vertx, this, instance, ready))
                .onSuccess(registration ->
                        LOG.info("{} registered at {}:{}", instance.service(), instance.host(), instance.port()));
    }

    /** Every instance heard of lately enough not to be reaped. */
    public Future<List<ServiceInstance>> instances() {
        return store.all().map(records -> records.stream()
                .map(ServiceInstance::of)
                .filter(i -> silence(i).compareTo(config.reapAfter()) < 0)
                .toList());
    }

    /** Whether an instance is ready and heard of recently. */
    public boolean healthy(ServiceInstance instance) {
        return instance.ready() && silence(instance).compareTo(config.unhealthyAfter()) < 0;
    }

    public Duration heartbeatPeriod() {
        return config.heartbeat();
    }

    Future<Void> beat(ServiceInstance instance, boolean ready) {
        return store.put(instance.beating(ready, clock.instant()).toRecord()).compose(published -> reap());
    }

    Future<Void> remove(ServiceInstance instance) {
        return store.remove(instance.instance());
    }

    private Future<Void> reap() {
        return store.all()
                .compose(records -> removeAll(records.stream()
                        .filter(r -> silence(ServiceInstance.of(r)).compareTo(config.reapAfter()) >= 0)
                        .toList()));
    }

    /** Nobody else can listen where this instance does: what the registry holds there is of a killed process. */
    private Future<Void> removeOthersAt(ServiceInstance instance) {
        return store.all()
                .compose(records -> removeAll(records.stream()
                        .filter(r -> sameAddress(ServiceInstance.of(r), instance))
                        .toList()));
    }

    private static boolean sameAddress(ServiceInstance other, ServiceInstance instance) {
        return other.port() == instance.port() && other.host().equals(instance.host());
    }

    private Future<Void> removeAll(List<Record> stale) {
        stale.forEach(r -> LOG.info("{} {} is gone, removed from the registry", r.getName(), r.getRegistration()));
        return Future.all(stale.stream()
                        .map(r -> store.remove(r.getRegistration()))
                        .toList())
                .mapEmpty();
    }

    private Duration silence(ServiceInstance instance) {
        Instant last = instance.heartbeat();
        return Duration.between(last, clock.instant());
    }

    public void close() {
        store.close();
    }
}
