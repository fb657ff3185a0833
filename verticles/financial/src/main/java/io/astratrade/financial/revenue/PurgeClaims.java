package io.astratrade.financial.revenue;

import io.astratrade.financial.revenue.store.ClaimStore;
import io.astratrade.platform.async.AsyncLoop;
import io.astratrade.platform.db.Tx;
import io.astratrade.platform.jobs.JobWork;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;

/** Forgets events that can come no more, in statements of bounded size; what does not fit is left to the next run. */
public record PurgeClaims(ClaimStore store, Duration kept) implements JobWork {
    private static final int STEP_ROWS = 5_000;
    private static final int STEPS = 200;

    @Override
    public Future<Void> run(Tx tx, Instant dueAt) {
        int[] steps = {0};
        return AsyncLoop.whileTrue(() ->
                store.purge(dueAt.minus(kept), STEP_ROWS).map(deleted -> deleted == STEP_ROWS && ++steps[0] < STEPS));
    }
}
