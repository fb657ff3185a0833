package io.astratrade.trading;

import io.astratrade.platform.module.Service;
import io.astratrade.trading.events.ProjectTrading;
import io.astratrade.trading.store.ProjectionStore;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;

/** The consumer groups of trading. */
final class TradingEventsVerticle extends VerticleBase {
    private final Service service;

    TradingEventsVerticle(Service service) {
        this.service = service;
    }

    @Override
    public Future<?> start() {
        return service.consume(ProjectTrading.router(new ProjectionStore()));
    }
}
