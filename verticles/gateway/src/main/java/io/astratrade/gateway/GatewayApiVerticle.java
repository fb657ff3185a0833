package io.astratrade.gateway;

import io.astratrade.gateway.limit.Buckets;
import io.astratrade.gateway.limit.LimitMeters;
import io.astratrade.gateway.limit.RateLimiter;
import io.astratrade.gateway.pages.Console;
import io.astratrade.gateway.pages.DocsPage;
import io.astratrade.gateway.pages.ScrapeTargets;
import io.astratrade.gateway.pages.ServicesPage;
import io.astratrade.gateway.proxy.HandoverRetry;
import io.astratrade.gateway.proxy.Proxy;
import io.astratrade.gateway.proxy.Targets;
import io.astratrade.gateway.proxy.Upstream;
import io.astratrade.gateway.proxy.UpstreamMeters;
import io.astratrade.gateway.ws.connection.WsEndpoint;
import io.astratrade.platform.http.AllowedMethods;
import io.astratrade.platform.http.ServiceRouter;
import io.astratrade.platform.module.Service;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.ext.web.Router;
import java.util.List;

/** The HTTP side of the gateway. */
final class GatewayApiVerticle extends VerticleBase {
    private final Service service;
    private final GatewayConfig config;
    private final Shared shared;
    private Targets targets;
    private Proxy proxy;

    GatewayApiVerticle(Service service, GatewayConfig config, Shared shared) {
        this.service = service;
        this.config = config;
        this.shared = shared;
    }

    @Override
    public Future<?> start() {
        targets = new Targets(service.registry(), config.proxy().breakers());
        Upstream upstream = new Upstream(vertx, targets, config.proxy());
        HandoverRetry handover = new HandoverRetry(
                vertx, upstream::nanosSinceSeen, config.proxy().handover());
        proxy = new Proxy(upstream, handover, new UpstreamMeters(service.meters()));
        LimitMeters limits = new LimitMeters(service.meters());
        RateLimiter limiter =
                new RateLimiter(vertx, service.redis(), config.limits().patience(), shared.limits(), limits);
        Pipeline pipeline = new Pipeline(
                service.authenticator(), new Buckets(config.limits().limits()), limiter, limits, proxy);
        WsEndpoint ws =
                new WsEndpoint(service, config.ws(), shared.channels(), upstream, shared.quota(), shared.wsMeters());
        config.requiredServices().forEach(name -> service.health().require("service-" + name, () -> present(name)));
        vertx.setPeriodic(config.refresh().toMillis(), tick -> refresh());

        Router router = service.http().bare();
        AllowedMethods.get(router, "/", new Console()::handle);
        AllowedMethods.get(router, "/services", new ServicesPage(targets)::handle);
        AllowedMethods.get(router, "/services/targets", new ScrapeTargets(targets)::handle);
        AllowedMethods.get(router, "/ws", ws::handle);
        ServiceRouter.serveContract(router, service.contract());
        return DocsPage.mount(router, vertx, targets, service.contract().yaml())
                .onSuccess(mounted -> {
                    ServiceRouter.readBodies(router, service.httpConfig());
                    router.route().handler(pipeline::handle);
                })
                .compose(mounted -> refresh().otherwiseEmpty())
                .compose(seen -> service.http().listen(router, List.of()));
    }

    private Future<Void> refresh() {
        return targets.refresh().onSuccess(read -> shared.instances().count(targets));
    }

    private Future<Void> present(String name) {
        return targets.has(name) ? Future.succeededFuture() : Future.failedFuture("no healthy instance of " + name);
    }
}
