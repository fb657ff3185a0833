package io.astratrade.user.store;

import io.astratrade.platform.db.Database;
import io.vertx.core.Future;
import java.time.OffsetDateTime;

/**
 * Deletes what lies before a moment in statements of bounded size, so that none holds locks for long. What does not fit into
 * 200 statements is left to the next run.
 *
 * @param rows most that one statement deletes
 */
record StepwiseDelete(Database database, int rows) {
    private static final int STEPS = 200;

    /** @param sql takes the moment and the number of rows */
    Future<Void> run(String sql, OffsetDateTime before) {
        return run(sql, before, STEPS);
    }

    private Future<Void> run(String sql, OffsetDateTime before, int steps) {
        return database.query(sql, before, rows)
                .compose(deleted -> deleted.rowCount() < rows || steps == 1
                        ? Future.succeededFuture()
                        : run(sql, before, steps - 1));
    }
}
