package io.astratrade.financial.webhook;

import io.astratrade.financial.webhook.store.LaneStore;
import io.astratrade.platform.module.Service;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sending of webhooks on one instance, with all that it needs; started and stopped on one context. */
public final class WebhookDispatch {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookDispatch.class);

    private final TargetResolver resolver;
    private final WebhookClient client;
    private final WebhookSender sender;

    public WebhookDispatch(Vertx vertx, Service service, WebhookConfig config) {
        if (config.secretIsPublished()) {
            LOG.warn("Webhooks are signed with the secret that everybody knows: set financial.webhooks.secret");
        }
        resolver = new TargetResolver(vertx, InetAddress::getAllByName, config.anyTarget());
        client = new WebhookClient(vertx, resolver, config, service.clock());
        sender = new WebhookSender(
                vertx,
                new LaneStore(service.database()),
                client,
                config,
                new WebhookMeters(service.meters()),
                service.clock());
    }

    public void start() {
        sender.start();
    }

    public Future<?> stop() {
        return sender.stop().eventually(client::close).eventually(resolver::close);
    }
}
