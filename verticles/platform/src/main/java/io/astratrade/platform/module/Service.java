package io.astratrade.platform.module;

import io.astratrade.codec.ConsumerGroup;
import io.astratrade.codec.EventIds;
import io.astratrade.platform.api.Contract;
import io.astratrade.platform.auth.AuthConfig;
import io.astratrade.platform.auth.Authenticator;
import io.astratrade.platform.auth.JwksSource;
import io.astratrade.platform.auth.RegistryJwks;
import io.astratrade.platform.auth.RevocationFeed;
import io.astratrade.platform.auth.Revocations;
import io.astratrade.platform.auth.TokenVerifier;
import io.astratrade.platform.config.Config;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.DatabaseConfig;
import io.astratrade.platform.events.EventBus;
import io.astratrade.platform.events.EventBusConfig;
import io.astratrade.platform.events.consume.EventHandler;
import io.astratrade.platform.health.HealthEndpoints;
import io.astratrade.platform.http.HttpConfig;
import io.astratrade.platform.lifecycle.Resources;
import io.astratrade.platform.redis.RedisLink;
import io.astratrade.platform.registry.ServiceRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a running service has of its own, handed to its verticles: configuration, database, Redis, events, tokens, health.
 * Resources are opened by {@link #start} and closed in reverse order.
 */
public final class Service {
    private static final Logger LOG = LoggerFactory.getLogger(Service.class);

    private final Node node;
    private final ServiceModule module;
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
    private TokenVerifier tokens;

    Service(Node node, ServiceModule module) {
        this.node = node;
        this.module = module;
        this.resources = new Resources(node.vertx());
        this.http = HttpConfig.from(node.config().reader(module.name()));
        this.auth = AuthConfig.from(node.config().reader(module.name()));
        this.revocations = new Revocations(auth.accessTokenTtl());
        this.health = new HealthEndpoints(node.vertx(), name(), version(), instanceId, meters());
        this.front = new ServiceHttpServer(this);
    }

    /** Completes when every verticle is deployed: the service is bound, registered and consuming. */
    Future<Void> start(int instances) {
        useJwks(new RegistryJwks(vertx(), registry()));
        return Contract.load(vertx(), name())
                .onSuccess(loaded -> contract = loaded)
                .compose(loaded -> openRedis())
                .compose(opened -> openDatabase())
                .compose(opened -> deploy(module.deployments(this), instances))
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
        if (!module.hasDatabase()) {
            return Future.succeededFuture();
        }
        DatabaseConfig settings = DatabaseConfig.from(config().reader(name()), name());
        database = Database.open(vertx(), settings);
        resources.add("database", database::close);
        health.require("postgres", database::ping);
        events = EventBus.open(
                vertx(),
                database,
                EventBusConfig.from(config().reader(name()), name(), version(), instanceId),
                meters());
        resources.add("events", events::close);
        return database.migrated().compose(migrated -> events.startRelay());
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

    /** Starts the consumers of a group that this service owns, at the group's width. */
    public Future<Void> consume(ConsumerGroup group, EventHandler handler) {
        return events.consume(group, handler);
    }

    public String name() {
        return module.name();
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

    /** For the service's own small keys; streams and their groups belong to {@link #consume}. */
    public RedisLink redis() {
        return redis;
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
