package io.astratrade.financial.ledger.seal;

import io.astratrade.financial.ledger.Journal;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.MessageConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Seals soon after commits of this process: what commits within 50 ms is sealed together. Belongs to one event loop. */
public final class SealWakeup {
    private static final Logger LOG = LoggerFactory.getLogger(SealWakeup.class);
    private static final long GATHER_MS = 50;
    private static final long AFTER_FAILURE_MS = 1_000;

    private final Vertx vertx;
    private final Sealer sealer;
    private final LedgerMeters meters;
    private MessageConsumer<Integer> commits;
    private Future<Void> sealing = Future.succeededFuture();
    private boolean scheduled;
    private boolean stopped;

    public SealWakeup(Vertx vertx, Sealer sealer, LedgerMeters meters) {
        this.vertx = vertx;
        this.sealer = sealer;
        this.meters = meters;
    }

    public void start() {
        commits = vertx.eventBus().localConsumer(Journal.COMMITTED, commit -> {
            meters.posted(commit.body());
            schedule(GATHER_MS);
        });
        schedule(GATHER_MS);
    }

    private void schedule(long millis) {
        if (!scheduled && !stopped) {
            scheduled = true;
            vertx.setTimer(millis, id -> seal());
        }
    }

    /** What is committed from here on is gathered for the next time. */
    private void seal() {
        if (!sealing.isComplete()) {
            vertx.setTimer(GATHER_MS, id -> seal());
            return;
        }
        scheduled = false;
        sealing = sealer.sealAll().onFailure(failure -> {
            LOG.warn("ledger: sealing failed, it is tried again: {}", failure.toString());
            schedule(AFTER_FAILURE_MS);
        });
    }

    public Future<Void> stop() {
        stopped = true;
        return commits.unregister().eventually(() -> sealing.otherwiseEmpty());
    }
}
