package io.astratrade.financial.ledger;

import io.astratrade.platform.async.AsyncLoop;
import io.astratrade.platform.db.Tx;
import io.astratrade.platform.jobs.JobWork;
import io.vertx.core.Future;
import java.time.Instant;

/** Job that frees what is left of holds whose time is over. */
public record ExpireHolds(PostgresLedger ledger) implements JobWork {
    private static final int AT_ONCE = 500;

    @Override
    public Future<Void> run(Tx tx, Instant dueAt) {
        return AsyncLoop.whileTrue(() -> ledger.expire(tx, AT_ONCE).map(freed -> freed == AT_ONCE));
    }
}
