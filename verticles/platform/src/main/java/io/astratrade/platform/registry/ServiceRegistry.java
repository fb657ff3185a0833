package io.astratrade.platform.registry;

import io.astratrade.platform.redis.RedisLink;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.NetClientOptions;
import io.vertx.servicediscovery.ServiceDiscovery;
import io.vertx.servicediscovery.ServiceDiscoveryOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running instances of every service: Vert.x service discovery on Redis, with heartbeats because its records never expire
 * by themselves, and with the instances' own word while Redis does not take or give them.
 */
public final class ServiceRegistry {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceRegistry.class);

    private static final int CONNECT_TIMEOUT_MS = 2_000;
    private static final int SILENCE_LIMIT_MS = 10_000;
    private static final Duration PROBE_PATIENCE = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final RegistryConfig config;
    private final Clock clock;
    private final RecordStore store;
    private final InstanceView view;

    public ServiceRegistry(Vertx vertx, RegistryConfig config, Clock clock) {
        this.vertx = vertx;
        this.config = config;
        this.clock = clock;
        this.store = new RecordStore(
                discovery(vertx, config), RedisLink.open(vertx, config.redisUri(), "registry"), config.key());
        this.view = new InstanceView(
                config, clock, new DirectAnswers(new LivenessProbe(vertx, PROBE_PATIENCE), config.unhealthyAfter()));
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

    /**
     * Publishes an instance and keeps it alive until the registration is closed. An ill registry does not keep an instance
     * from starting: it is known to this process at once, and to others when the registry takes it.
     */
    public Future<Registration> register(ServiceInstance instance, Supplier<Future<Boolean>> ready) {
        return new Registration(vertx, this, instance, ready).begin();
    }

    /**
     * Every instance heard of lately enough not to be reaped. While the registry cannot be read, those known before and those
     * of this process; fails when there are none.
     */
    public Future<List<ServiceInstance>> instances() {
        return store.all().map(view::read).recover(failure -> {
            List<ServiceInstance> known = view.unreadable();
            return known.isEmpty() ? Future.failedFuture(failure) : Future.succeededFuture(known);
        });
    }

    /** Whether an instance is ready, and heard of recently or answering while the registry is ill. */
    public boolean healthy(ServiceInstance instance) {
        return view.healthy(instance);
    }

    /** Whether the registry does its work, as far as this process has seen. */
    public boolean well() {
        return !view.ill();
    }

    public Duration heartbeatPeriod() {
        return config.heartbeat();
    }

    Future<Void> publish(ServiceInstance instance, boolean ready) {
        return removeOthersAt(instance)
                .compose(cleared -> put(instance, ready))
                .onFailure(failure -> view.beat(instance, false))
                .onSuccess(published ->
                        LOG.info("{} registered at {}:{}", instance.service(), instance.host(), instance.port()));
    }

    Future<Void> beat(ServiceInstance instance, boolean ready) {
        return put(instance, ready).compose(heard -> reap());
    }

    private Future<Void> put(ServiceInstance instance, boolean ready) {
        return store.put(instance.beating(ready, clock.instant()).toRecord())
                .onComplete(put -> view.beat(instance, put.succeeded()))
                .mapEmpty();
    }

    Future<Void> remove(ServiceInstance instance) {
        view.closed(instance);
        return store.remove(instance.instance());
    }

    private Future<Void> reap() {
        return store.all()
                .compose(records -> removeAll(records.stream()
                        .filter(instance -> view.silence(instance).compareTo(config.reapAfter()) >= 0)
                        .toList()));
    }

    /** Nobody else can listen where this instance does: what the registry holds there is of a killed process. */
    private Future<Void> removeOthersAt(ServiceInstance instance) {
        return store.all()
                .compose(records -> removeAll(records.stream()
                        .filter(other -> sameAddress(other, instance))
                        .toList()));
    }

    private static boolean sameAddress(ServiceInstance other, ServiceInstance instance) {
        return other.port() == instance.port()
                && other.host().equals(instance.host())
                && !other.instance().equals(instance.instance());
    }

    private Future<Void> removeAll(List<ServiceInstance> stale) {
        stale.forEach(gone -> LOG.info("{} {} is gone, removed from the registry", gone.service(), gone.instance()));
        return Future.all(stale.stream()
                        .map(gone -> store.remove(gone.instance()))
                        .toList())
                .mapEmpty();
    }

    public void close() {
        store.close();
    }
}
