package io.astratrade.financial.ledger.seal;

import io.astratrade.platform.async.AsyncLoop;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.Tx;
import io.astratrade.platform.jobs.JobWork;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;

/**
 * Puts committed transactions into the chain. One at a time of all instances: the others wait for the lock of the chain's end, and
 * then find what is left. As a job it seals what a process left behind that died.
 */
public final class Sealer implements JobWork {
    private static final int AT_ONCE = 200;

    private final Database database;
    private final LedgerMeters meters;
    private final SealStore store = new SealStore();

    public Sealer(Database database, LedgerMeters meters) {
        this.database = database;
        this.meters = meters;
    }

    /** Seals until nothing is left, a transaction for every few. */
    public Future<Void> sealAll() {
        return AsyncLoop.whileTrue(() -> database.transaction(this::seal).map(seals -> !seals.isEmpty()));
    }

    @Override
    public Future<Void> run(Tx tx, Instant dueAt) {
        return seal(tx).mapEmpty();
    }

    private Future<List<Seal>> seal(Tx tx) {
        return store.lockHead(tx).compose(head -> store.take(tx, AT_ONCE).compose(taken -> {
            List<Seal> seals = head.extend(taken);
            tx.afterCommit(() -> meters.sealed(taken));
            return seals.isEmpty()
                    ? Future.succeededFuture(seals)
                    : store.add(tx, seals).map(seals);
        }));
    }
}
