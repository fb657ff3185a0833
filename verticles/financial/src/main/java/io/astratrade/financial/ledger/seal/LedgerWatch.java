package io.astratrade.financial.ledger.seal;

import io.astratrade.platform.db.Database;
import io.vertx.core.Future;
import java.time.Duration;

/** Looks whether each asset still sums to zero over all accounts, and how long the oldest transaction waits for its seal. */
public final class LedgerWatch {
    private static final String OLDEST = """
            SELECT coalesce(extract(epoch FROM clock_timestamp() - min(recorded_at)) * 1000, 0)::bigint FROM ledger_unsealed
            """;

    private final Database database;
    private final LedgerMeters meters;

    public LedgerWatch(Database database, LedgerMeters meters) {
        this.database = database;
        this.meters = meters;
    }

    public Future<Void> look() {
        return Future.all(sums(), oldest()).mapEmpty();
    }

    private Future<Void> sums() {
        return AssetSums.of(database).map(sums -> {
            sums.forEach(meters::sum);
            return null;
        });
    }

    private Future<Void> oldest() {
        return database.query(OLDEST).map(rows -> {
            meters.waiting(Duration.ofMillis(rows.iterator().next().getLong(0)));
            return null;
        });
    }
}
