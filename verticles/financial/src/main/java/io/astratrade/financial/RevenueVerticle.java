package io.astratrade.financial;

import io.astratrade.financial.analytics.SubscriptionGauges;
import io.astratrade.financial.analytics.store.StandingReader;
import io.astratrade.financial.compliance.ComplianceGauges;
import io.astratrade.financial.compliance.store.RecordStore;
import io.astratrade.financial.webhook.WebhookDispatch;
import io.astratrade.platform.module.Service;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;

/** Work beside requests and events: sends webhooks, and reads what gauges show. */
final class RevenueVerticle extends VerticleBase {
    private final Service service;
    private final Financial financial;
    private WebhookDispatch webhooks;

    RevenueVerticle(Service service, Financial financial) {
        this.service = service;
        this.financial = financial;
    }

    @Override
    public Future<?> start() {
        webhooks = new WebhookDispatch(vertx, service, financial.config().webhooks());
        webhooks.start();
        new SubscriptionGauges(new StandingReader(service.database()), service.meters()).start(vertx);
        new ComplianceGauges(
                        new RecordStore(service.database()),
                        service.meters(),
                        financial.on(service).clock())
                .start(vertx);
        return Future.succeededFuture();
    }

    @Override
    public Future<?> stop() {
        return webhooks.stop();
    }
}
