package io.astratrade.financial.webhook;

import io.astratrade.financial.webhook.store.DeliveryStore;
import io.astratrade.platform.async.AsyncLoop;
import io.astratrade.platform.db.Tx;
import io.astratrade.platform.jobs.JobWork;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** Deletes deliveries that ended long ago, in statements of bounded size; what does not fit is left to the next run. */
public record PurgeDeliveries(DeliveryStore store, Duration kept) implements JobWork {
    private static final int STEP_ROWS = 1_000;
    private static final int STEPS = 200;

    @Override
    public Future<Void> run(Tx tx, Instant dueAt) {
        int[] steps = {0};
        return AsyncLoop.whileTrue(() -> store.purge(dueAt.minus(kept).atOffset(ZoneOffset.UTC), STEP_ROWS)
                .map(deleted -> deleted == STEP_ROWS && ++steps[0] < STEPS));
    }
}
