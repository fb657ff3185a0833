package io.astratrade.platform.module;

import io.astratrade.codec.EventIds;
import io.astratrade.platform.auth.AuthConfig;
import io.astratrade.platform.auth.Authenticator;
import io.astratrade.platform.auth.JwksSource;
import io.astratrade.platform.auth.RegistryJwks;
import io.astratrade.platform.auth.RevocationFeed;
import io.astratrade.platform.auth.Revocations;
import io.astratrade.platform.auth.TokenVerifier;
import io.astratrade.platform.config.Config;
import io.astratrade.platform.contract.Contract;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.DatabaseConfig;
import io.astratrade.platform.events.EventBus;
import io.astratrade.platform.events.EventBusConfig;
import io.astratrade.platform.events.consume.EventRouter;
import io.astratrade.platform.health.HealthEndpoints;
import io.astratrade.platform.http.HttpConfig;
import io.astratrade.platform.jobs.Job;
import io.astratrade.platform.jobs.JobRunner;
import io.astratrade.platform.jobs.JobWork;
import io.astratrade.platform.lifecycle.Resources;
import io.astratrade.platform.redis.RedisLink;
import io.astratrade.platform.redis.RedisUri;
import io.astratrade.platform.registry.Profile;
import io.astratrade.platform.registry.ServiceRegistry;
import io.astratrade.platform.saga.Sagas;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a running service has of its own, handed to its verticles: configuration, database, Redis, events, tokens, health.
 * Resources are opened by {@link #start} and closed in reverse order.
 */
public final class Service {
    private static final Logger LOG = LoggerFactory.getLogger(Service.class);

    private static final Duration SAGA_LEASE = Duration.ofSeconds(30);

    private final Node node;
    private final Domain<?> domain;
    private final String instanceId = EventIds.next();
    private final Resources resources;
    private final HttpConfig http;
    private final AuthConfig auth;
    private final Revocations revocations;
    private final HealthEndpoints health;
    private final ServiceHttpServer front;
    private Database database;
    private RedisLink redis;
    private EventBus events;
    private Contract contract;
    private Sagas sagas;
    private TokenVerifier tokens;

    Service(Node node, ServiceModule module) {
        this.node = node;
        this.domain = module.domain();
        this.resources = new Resources(node.vertx());
        this.http = HttpConfig.from(node.config().reader(module.name()));
        this.auth = AuthConfig.from(node.config().reader(module.name()));
        this.revocations = new Revocations(auth.accessTokenTtl());
        this.health = new HealthEndpoints(
                node.vertx(), name(), version(), instanceId, profile().toJson(), meters());
        this.front = new ServiceHttpServer(this);
    }

    /** Completes when every verticle is deployed: the service is bound, registered and consuming. */
    Future<Void> start(int instances) {
        useJwks(new RegistryJwks(vertx(), registry()));
        return Contract.load(vertx(), name())
                .onSuccess(loaded -> contract = loaded)
                .compose(loaded -> openRedis())
                .compose(opened -> openDatabase())
                .compose(opened -> startUp(domain.startup(this), instances))
                .onSuccess(deployed -> LOG.info("{} {} is up on port {}", name(), version(), front.port()));
    }

    private Future<Void> openRedis() {
        redis = RedisLink.open(vertx(), config().reader(name()).text("redis.uri"), name());
        resources.add("redis", redis::close);
        health.require("redis", redis::ping);
        health.watch("registry", registry()::well);
        RevocationFeed feed =
                new RevocationFeed(vertx(), config().reader(name()).text("redis.uri"), revocations, auth);
        resources.add("revocations", feed::close);
        return feed.start();
    }

    private Future<Void> openDatabase() {
        if (!domain.hasDatabase()) {
            return Future.succeededFuture();
        }
        DatabaseConfig settings = DatabaseConfig.from(config().reader(name()), name());
        database = Database.open(vertx(), settings, name() + "@" + version());
        resources.add("database", database::close);
        health.require("postgres", database::ping);
        events = EventBus.open(
                vertx(),
                database,
                EventBusConfig.from(config().reader(name()), name(), version(), instanceId),
                meters());
        resources.add("events", events::close);
        sagas = new Sagas(vertx(), database, name(), clock(), meters(), SAGA_LEASE);
        resources.add("sagas", sagas::close);
        return database.migrated().compose(migrated -> events.startRelay());
    }

    private Future<Void> startUp(Startup startup, int instances) {
        startup.sagas().forEach(saga -> sagas.add(saga));
        Future<Void> started = deploy(startup.deployments(), instances);
        for (EventRouter router : startup.routers()) {
            started = started.compose(previous -> consume(router));
        }
        return started.compose(consuming -> startJobs(startup.jobs())).onSuccess(running -> {
            if (sagas != null) {
                sagas.open();
            }
        });
    }

    private Future<Void> startJobs(Map<Job, JobWork> jobs) {
        if (jobs.isEmpty()) {
            return Future.succeededFuture();
        }
        JobRunner runner = new JobRunner(vertx(), database, name(), clock(), meters());
        jobs.forEach(runner::add);
        resources.add("jobs", runner::close);
        return runner.start();
    }

    private Future<Void> deploy(List<Deployment> deployments, int instances) {
        Future<Void> deployed = Future.succeededFuture();
        for (Deployment deployment : deployments) {
            int copies = deployment.scaled() ? instances : 1;
            for (int i = 0; i < copies; i++) {
                deployed = deployed.compose(previous ->
                                vertx().deployVerticle(deployment.verticle().get()))
                        .onSuccess(id -> resources.add("verticle", () -> vertx().undeploy(id)))
                        .mapEmpty();
            }
        }
        return deployed;
    }

    /** Replaces where token keys come from; the user service, which issues them, reads its own. */
    public void useJwks(JwksSource source) {
        JwksSource chosen = auth.jwks().isBlank() ? source : JwksSource.fixed(auth.jwks());
        tokens = new TokenVerifier(vertx(), auth, chosen, revocations, clock());
    }

    /**
     * Starts the consumers of a group at the group's width.
     *
     * @throws IllegalArgumentException when the domain does not declare the group
     */
    public Future<Void> consume(EventRouter router) {
        if (!domain.groups().contains(router.group())) {
            throw new IllegalArgumentException(
                    name() + " does not declare " + router.group().groupName());
        }
        return events.consume(router);
    }

    public String name() {
        return domain.name();
    }

    /** What the module says that it can do. */
    public Profile profile() {
        return domain.profile();
    }

    public String instanceId() {
        return instanceId;
    }

    public String version() {
        return Version.current();
    }

    public Vertx vertx() {
        return node.vertx();
    }

    public Config config() {
        return node.config();
    }

    public Clock clock() {
        return node.clock();
    }

    public HttpConfig httpConfig() {
        return http;
    }

    public AuthConfig authConfig() {
        return auth;
    }

    /** Listening and registration. */
    public ServiceHttpServer http() {
        return front;
    }

    public Contract contract() {
        return contract;
    }

    /** The service's own schema; null in a module without a database. */
    public Database database() {
        return database;
    }

    /** Work over several services; null in a module without a database. */
    public Sagas sagas() {
        return sagas;
    }

    /** For the service's own small keys; streams and their groups belong to {@link #consume}. */
    public RedisLink redis() {
        return redis;
    }

    /** For connections that wait in a read, which no others can share. */
    public String redisUri() {
        return RedisUri.of(config().reader(name()));
    }

    public EventBus events() {
        return events;
    }

    public TokenVerifier tokens() {
        return tokens;
    }

    public Authenticator authenticator() {
        return new Authenticator(tokens);
    }

    public Revocations revocations() {
        return revocations;
    }

    public ServiceRegistry registry() {
        return node.registry();
    }

    public HealthEndpoints health() {
        return health;
    }

    public MeterRegistry meters() {
        return node.metrics().registry();
    }

    /** The Prometheus text of this JVM. */
    public String scrape() {
        return node.metrics().scrape();
    }

    /** Unregisters, drains requests, then closes everything in reverse order of opening. */
    Future<Void> close() {
        health.accepting(false);
        return front.drain().eventually(resources::close);
    }
}
