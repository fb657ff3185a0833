package io.astratrade.financial.webhook;

import io.astratrade.financial.webhook.store.LaneStore;
import io.astratrade.platform.module.Service;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.net.InetAddress;

/** Sends webhooks. */
public final class WebhookVerticle extends VerticleBase {
    private final Service service;
    private final WebhookConfig config;
    private TargetResolver resolver;
    private WebhookClient client;
    private WebhookSender sender;

    public WebhookVerticle(Service service, WebhookConfig config) {
        this.service = service;
        this.config = config;
    }

    @Override
    public Future<?> start() {
        resolver = new TargetResolver(vertx, InetAddress::getAllByName, config.anyTarget());
        client = new WebhookClient(vertx, resolver, config, service.clock());
        sender = new WebhookSender(
                vertx,
                new LaneStore(service.database()),
                client,
                config,
                new WebhookMeters(service.meters()),
                service.clock());
        sender.start();
        return Future.succeededFuture();
    }

    @Override
    public Future<?> stop() {
        return sender.stop().eventually(client::close).eventually(resolver::close);
    }
}
