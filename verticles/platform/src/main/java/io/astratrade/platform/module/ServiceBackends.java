package io.astratrade.platform.module;

import io.astratrade.platform.auth.RevocationFeed;
import io.astratrade.platform.config.ConfigReader;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.DatabaseConfig;
import io.astratrade.platform.events.EventBus;
import io.astratrade.platform.events.EventBusConfig;
import io.astratrade.platform.lifecycle.Resources;
import io.astratrade.platform.redis.RedisLink;
import io.astratrade.platform.saga.Sagas;
import io.vertx.core.Future;
import java.time.Duration;

/** A service's connections to Redis and PostgreSQL, and what works over them: its events and sagas. */
final class ServiceBackends {
    private static final Duration SAGA_LEASE = Duration.ofSeconds(30);

    private final Service service;
    private final Resources resources;
    private RedisLink redis;
    private Database database;
    private EventBus events;
    private Sagas sagas;

    ServiceBackends(Service service, Resources resources) {
        this.service = service;
        this.resources = resources;
    }

    /** Completes when the service can work: connected, migrated, and publishing its outbox unless another instance does. */
    Future<Void> open(boolean withDatabase) {
        return openRedis().compose(opened -> withDatabase ? openDatabase() : Future.succeededFuture());
    }

    private Future<Void> openRedis() {
        String uri = settings().text("redis.uri");
        redis = RedisLink.open(service.vertx(), uri, service.name());
        resources.add("redis", redis::close);
        service.health().require("redis", redis::ping);
        service.health().watch("registry", service.registry()::well);
        RevocationFeed feed = new RevocationFeed(service.vertx(), uri, service.revocations(), service.authConfig());
        resources.add("revocations", feed::close);
        return feed.start();
    }

    private Future<Void> openDatabase() {
        String name = service.name();
        database =
                Database.open(service.vertx(), DatabaseConfig.from(settings(), name), name + "@" + service.version());
        resources.add("database", database::close);
        service.health().require("postgres", database::ping);
        events = EventBus.open(
                service.vertx(),
                database,
                EventBusConfig.from(settings(), name, service.version(), service.instanceId()),
                service.meters());
        resources.add("events", events::close);
        service.health().watch("event publishing", events::isPublishing);
        sagas = new Sagas(service.vertx(), database, name, service.clock(), service.meters(), SAGA_LEASE);
        resources.add("sagas", sagas::close);
        return database.migrated().compose(migrated -> events.startRelay());
    }

    private ConfigReader settings() {
        return service.config().reader(service.name());
    }

    RedisLink redis() {
        return redis;
    }

    Database database() {
        return database;
    }

    EventBus events() {
        return events;
    }

    Sagas sagas() {
        return sagas;
    }
}
