package io.astratrade.financial;

import io.astratrade.platform.api.ApiRouter;
import io.astratrade.platform.module.Service;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;

/** The HTTP side of financial. */
final class FinancialApiVerticle extends VerticleBase {
    private final Service service;
    private final Financial financial;

    FinancialApiVerticle(Service service, Financial financial) {
        this.service = service;
        this.financial = financial;
    }

    @Override
    public Future<?> start() {
        ApiRouter routes = service.http().routes();
        LedgerRoutes.mount(routes, service, financial);
        PaymentRoutes.mount(routes, service, financial);
        SubscriptionParts subscriptions = financial.on(service).subscriptions();
        SubscriptionRoutes.mount(routes, service.database(), subscriptions);
        new RevenueRoutes(vertx, service, financial).mount(routes);
        return subscriptions.begin().compose(begun -> service.http().listen(routes));
    }
}
