package io.astratrade.platform.jobs;

import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import java.time.Instant;

/** The work of a job. */
@FunctionalInterface
public interface JobWork {
    /**
     * Does the work of one due time. Effects in {@code tx} happen exactly once; any other must bear being repeated,
     * because a process can die before the commit.
     */
    Future<Void> run(Tx tx, Instant dueAt);
}
