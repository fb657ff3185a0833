package io.astratrade.financial;

import io.astratrade.financial.ledger.seal.LedgerWatch;
import io.astratrade.financial.ledger.seal.SealWakeup;
import io.astratrade.platform.module.Service;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work beside the ledger's writers: seals what this process commits, and watches the sums. */
final class LedgerVerticle extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerVerticle.class);

    private final Service service;
    private final Financial financial;
    private SealWakeup wakeup;

    LedgerVerticle(Service service, Financial financial) {
        this.service = service;
        this.financial = financial;
    }

    @Override
    public Future<?> start() {
        FinancialParts parts = financial.on(service);
        wakeup = new SealWakeup(vertx, parts.sealer(), parts.ledgerMeters());
        wakeup.start();
        LedgerWatch watch = new LedgerWatch(service.database(), parts.ledgerMeters());
        vertx.setPeriodic(financial.config().ledger().watchEvery().toMillis(), tick -> watch.look()
                .onFailure(failure -> LOG.warn("ledger: the sums cannot be read: {}", failure.toString())));
        return Future.succeededFuture();
    }

    @Override
    public Future<?> stop() {
        return wakeup.stop();
    }
}
