package io.astratrade.financial;

import io.astratrade.platform.api.ApiRouter;
import io.astratrade.platform.module.Service;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;

/** The HTTP side of financial. */
final class FinancialApiVerticle extends VerticleBase {
    private final Service service;
    private final FinancialConfig config;

    FinancialApiVerticle(Service service, FinancialConfig config) {
        this.service = service;
        this.config = config;
    }

    @Override
    public Future<?> start() {
        ApiRouter routes = service.http().routes();
        return service.http().listen(routes);
    }
}
