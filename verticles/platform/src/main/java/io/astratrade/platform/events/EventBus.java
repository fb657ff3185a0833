package io.astratrade.platform.events;

import io.astratrade.codec.ConsumerGroup;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.events.consume.ConsumerOptions;
import io.astratrade.platform.events.consume.ConsumerSetup;
import io.astratrade.platform.events.consume.EventRouter;
import io.astratrade.platform.events.consume.GroupMeters;
import io.astratrade.platform.events.consume.GroupMonitor;
import io.astratrade.platform.events.consume.StreamConsumer;
import io.astratrade.platform.events.consume.UnconsumedGroups;
import io.astratrade.platform.events.outbox.OutboxRelay;
import io.astratrade.platform.events.stream.Streams;
import io.astratrade.platform.lifecycle.Resources;
import io.astratrade.platform.redis.RedisLink;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A service's side of the event bus: publishes its outbox and runs the consumers of its groups. */
public final class EventBus {
    private final Vertx vertx;
    private final Database database;
    private final EventBusConfig config;
    private final MeterRegistry meters;
    private final RedisLink admin;
    private final GroupMonitor monitor;
    private final UnconsumedGroups unconsumed;
    private final Resources resources;
    private volatile OutboxRelay relay;
    private final AtomicInteger consumers = new AtomicInteger();

    private EventBus(Vertx vertx, Database database, EventBusConfig config, MeterRegistry meters) {
        this.vertx = vertx;
        this.database = database;
        this.config = config;
        this.meters = meters;
        this.admin = RedisLink.open(vertx, config.redisUri(), config.service() + "-events");
        this.monitor = new GroupMonitor(vertx, admin);
        this.unconsumed = new UnconsumedGroups(meters, config.service());
        this.resources = new Resources(vertx);
        resources.add("event monitor", monitor::close);
    }

    /** Connects; publishes nothing and consumes nothing yet. */
    public static EventBus open(Vertx vertx, Database database, EventBusConfig config, MeterRegistry meters) {
        return new EventBus(vertx, database, config, meters);
    }

    /** Publishes the outbox from here unless another process does, and takes over when that one ends. */
    public Future<Void> startRelay() {
        relay = new OutboxRelay(database, config.relay(), meters);
        return deploy("outbox relay", relay);
    }

    /** Whether Redis takes what is published; else it waits in the outbox. */
    public boolean isPublishing() {
        return relay == null || !relay.isHolding();
    }

    /** Starts a group's consumers with the service's options; completes when they consume. */
    public Future<Void> consume(EventRouter router) {
        return consume(router, config.consumers());
    }

    public Future<Void> consume(EventRouter router, ConsumerOptions options) {
        ConsumerGroup group = router.group();
        List<String> streams = new ArrayList<>(group.streams());
        streams.add(Streams.retry(group.groupName()));
        GroupMeters groupMeters = new GroupMeters(meters, group.groupName());
        monitor.watch(group.groupName(), group.streams(), groupMeters);
        List<Future<Void>> started = new ArrayList<>();
        int width = group.width();
        for (int i = 0; i < width; i++) {
            started.add(deploy(
                    "consumer of " + group.groupName(),
                    new StreamConsumer(new ConsumerSetup(
                            group.groupName(),
                            consumerName(),
                            streams,
                            config.redisUri(),
                            admin,
                            database,
                            router,
                            options,
                            groupMeters))));
        }
        return Future.all(started)
                .onSuccess(running -> unconsumed.consumed(group))
                .mapEmpty();
    }

    private String consumerName() {
        return config.service() + "-" + config.instanceId() + "-" + consumers.incrementAndGet();
    }

    private Future<Void> deploy(String name, VerticleBase verticle) {
        return vertx.deployVerticle(verticle)
                .onSuccess(id -> resources.add(name, () -> undeploy(id)))
                .mapEmpty();
    }

    /** A consumer that a verticle started has ended with that verticle. */
    private Future<Void> undeploy(String id) {
        return vertx.deploymentIDs().contains(id) ? vertx.undeploy(id) : Future.succeededFuture();
    }

    /** Finishes what is in flight, leaves the groups, then closes the connections. */
    public Future<Void> close() {
        return resources.close().eventually(admin::close);
    }
}
