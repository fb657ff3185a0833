package io.astratrade.platform.module;

import io.astratrade.platform.api.ApiRouter;
import io.astratrade.platform.http.ServiceRouter;
import io.astratrade.platform.http.connection.ConnectionGuards;
import io.astratrade.platform.http.connection.MalformedRequests;
import io.astratrade.platform.http.connection.SlowClients;
import io.astratrade.platform.lifecycle.PortInUseException;
import io.astratrade.platform.registry.Registration;
import io.astratrade.platform.registry.ServiceInstance;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A service's HTTP side: binds its routers, registers the port it really got, and drains at the end. */
public final class ServiceHttpServer {
    private final Service service;
    private final SlowClients clients;
    private final List<HttpServer> servers = new CopyOnWriteArrayList<>();
    private Future<Registration> registration;
    private volatile int port;

    ServiceHttpServer(Service service) {
        this.service = service;
        this.clients = new SlowClients(
                service.httpConfig().headerTimeout(), service.httpConfig().idleTimeout());
    }

    /** A route table over this service's contract. */
    public ApiRouter routes() {
        return new ApiRouter(service.vertx(), service.contract(), service.servicesToo());
    }

    /** The usual concerns without an API, for a service that brings its own routes. */
    public Router bare() {
        return ServiceRouter.around(service.vertx(), service.httpConfig(), service.health(), clients, service::scrape);
    }

    /** Serves an API and registers the service; completes when it can be called. */
    public Future<Void> listen(ApiRouter routes, List<Integer> shards) {
        Router root = ServiceRouter.withApi(bare(), service.httpConfig(), service.contract(), routes.build());
        return listen(root, shards);
    }

    public Future<Void> listen(ApiRouter routes) {
        return listen(routes, List.of());
    }

    /** Serves any router and registers the service; instances after the first share port and registration. */
    public Future<Void> listen(Router root, List<Integer> shards) {
        HttpServerOptions options = service.httpConfig().serverOptions();
        HttpServer server = service.vertx().createHttpServer(options);
        service.vertx().setPeriodic(SlowClients.SWEEP_MS, tick -> clients.sweep());
        return server.requestHandler(root)
                .connectionHandler(clients::connected)
                .invalidRequestHandler(MalformedRequests::refuse)
                .listen()
                .recover(failure ->
                        Future.failedFuture(PortInUseException.explain(failure, service.name(), options.getPort())))
                .onSuccess(bound -> {
                    servers.add(bound);
                    port = bound.actualPort();
                    ConnectionGuards.guard(port, options, service.httpConfig().headerTimeout());
                })
                .compose(bound -> register(shards))
                .onSuccess(done -> service.health().accepting(true))
                .mapEmpty();
    }

    /** The port that was bound, which differs from the configured one when that is 0. */
    public int port() {
        return port;
    }

    private synchronized Future<Registration> register(List<Integer> shards) {
        if (registration == null) {
            Instant now = service.clock().instant();
            ServiceInstance instance = new ServiceInstance(
                    service.name(),
                    service.instanceId(),
                    service.version(),
                    service.httpConfig().advertisedHost(),
                    port,
                    shards,
                    true,
                    now,
                    now,
                    service.profile(),
                    service.key().published());
            registration = service.registry().register(instance, service.health()::ready);
        }
        return registration;
    }

    /** Leaves the registry, answers until every gateway has noticed, then finishes what is under way and unbinds. */
    Future<Void> drain() {
        if (registration == null) {
            return Future.succeededFuture();
        }
        long millis = service.httpConfig().drainTimeout().toMillis();
        return registration
                .compose(Registration::close)
                .eventually(this::untilNoticed)
                .eventually(() -> Future.join(servers.stream()
                        .map(server -> server.shutdown(millis, TimeUnit.MILLISECONDS))
                        .toList()));
    }

    private Future<Void> untilNoticed() {
        long millis = service.httpConfig().drainNotice().toMillis();
        return millis == 0
                ? Future.succeededFuture()
                : service.vertx().timer(millis, TimeUnit.MILLISECONDS).mapEmpty();
    }
}
