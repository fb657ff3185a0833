package io.astratrade.platform.module;

import io.astratrade.codec.EventIds;
import io.astratrade.platform.auth.AuthConfig;
import io.astratrade.platform.auth.Authenticator;
import io.astratrade.platform.auth.JwksSource;
import io.astratrade.platform.auth.Revocations;
import io.astratrade.platform.auth.TokenVerifier;
import io.astratrade.platform.client.ServiceClient;
import io.astratrade.platform.client.ServiceKey;
import io.astratrade.platform.client.ServiceRequest;
import io.astratrade.platform.client.ServiceTokens;
import io.astratrade.platform.config.Config;
import io.astratrade.platform.contract.Contract;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.events.EventBus;
import io.astratrade.platform.events.consume.EventRouter;
import io.astratrade.platform.health.HealthEndpoints;
import io.astratrade.platform.http.HttpConfig;
import io.astratrade.platform.lifecycle.Resources;
import io.astratrade.platform.lifecycle.Version;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Parts of a running service, handed to its verticles: configuration, database, Redis, events, tokens, health.
 * Resources are opened by {@link #start} and closed in reverse order.
 */
public final class Service {
    private static final Logger LOG = LoggerFactory.getLogger(Service.class);

    private static final String JWKS_PATH = "/.well-known/jwks.json";
    private static final Duration JWKS_DEADLINE = Duration.ofSeconds(2);

    private final Node node;
    private final Domain<?> domain;
    private final String instanceId = EventIds.next();
    private final Resources resources;
    private final HttpConfig http;
    private final AuthConfig auth;
    private final Revocations revocations;
    private final HealthEndpoints health;
    private final ServiceKey key;
    private final ServiceClient client;
    private final ServiceHttpServer front;
    private final ServiceBackends backends;
    private Contract contract;
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
        this.key = new ServiceKey(node.vertx(), name(), instanceId);
        this.client = new ServiceClient(node.vertx(), node.registry(), key);
        this.front = new ServiceHttpServer(this);
        this.backends = new ServiceBackends(this, resources);
    }

    /** Completes when every verticle is deployed: the service is bound, registered and consuming. */
    Future<Void> start(int instances) {
        useJwks(() -> client.call(ServiceRequest.get("user", JWKS_PATH).within(JWKS_DEADLINE)));
        return Contract.load(vertx(), name(), domain.refusals())
                .onSuccess(loaded -> contract = loaded)
                .compose(loaded -> backends.open(domain.hasDatabase()))
                .compose(opened -> new ServiceStart(this, resources).run(domain.startup(this), instances))
                .onSuccess(deployed -> LOG.info("{} {} is up on port {}", name(), version(), front.port()));
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
        return backends.events().consume(router);
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

    /** What this instance signs its calls of other services with. */
    public ServiceKey key() {
        return key;
    }

    /** Calls other services as this one. */
    public ServiceClient client() {
        return client;
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
        return backends.database();
    }

    /** Work over several services; null in a module without a database. */
    public Sagas sagas() {
        return backends.sagas();
    }

    /** For the service's own small keys; streams and their groups belong to {@link #consume}. */
    public RedisLink redis() {
        return backends.redis();
    }

    /** For connections that wait in a read, which no others can share. */
    public String redisUri() {
        return RedisUri.of(config().reader(name()));
    }

    public EventBus events() {
        return backends.events();
    }

    public TokenVerifier tokens() {
        return tokens;
    }

    public Authenticator authenticator() {
        return new Authenticator(tokens);
    }

    /** Knows users and, as the gateway must not, services that call this one. */
    public Authenticator servicesToo() {
        return new Authenticator(tokens, new ServiceTokens(vertx(), registry(), name())::verify);
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
        return front.drain().eventually(resources::close).eventually(client::close);
    }
}
