package io.astratrade.financial.testclock;

import io.astratrade.platform.db.Database;
import io.vertx.core.Future;
import java.time.Duration;

/** The table test_clock: how far the financial clock is ahead of the system's, so that a restart does not turn it back. */
public record TestClockStore(Database database) {
    private static final String FIND = "SELECT ahead_ms FROM test_clock";
    private static final String SAVE = "UPDATE test_clock SET ahead_ms = greatest(ahead_ms, $1)";

    public Future<Duration> ahead() {
        return database.query(FIND)
                .map(rows -> Duration.ofMillis(rows.iterator().next().getLong(0)));
    }

    Future<Void> save(Duration ahead) {
        return database.query(SAVE, ahead.toMillis()).mapEmpty();
    }
}
