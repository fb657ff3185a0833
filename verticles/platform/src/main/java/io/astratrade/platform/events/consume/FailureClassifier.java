package io.astratrade.platform.events.consume;

import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.DatabaseTimeoutException;
import io.astratrade.platform.db.DatabaseUnavailableException;
import io.astratrade.platform.redis.RedisUnavailableException;
import io.vertx.core.Future;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Tells failures of what a group stands on, which are waited out, from those of its events, which count. A statement that
 * timed out counts only when the database commits a write for the same group at once: one that is slow or locked would
 * send good events to the dead letters, and waiting for an event that is too slow by itself would stop its group for ever.
 */
final class FailureClassifier {
    private static final long AT_ONCE_MS = 1_000;
    private static final String WRITE = "INSERT INTO inbox (consumer_group, event_id) VALUES ($1, $2)";

    private final Database database;
    private final String group;

    FailureClassifier(Database database, String group) {
        this.database = database;
        this.group = group;
    }

    /** Whether a failure is that of the events. */
    Future<Boolean> isOnEvents(Throwable failure) {
        if (failure instanceof DatabaseTimeoutException) {
            return writesAtOnce();
        }
        boolean away = failure instanceof DatabaseUnavailableException || failure instanceof RedisUnavailableException;
        return Future.succeededFuture(!away);
    }

    /** What it writes is purged with the inbox. */
    private Future<Boolean> writesAtOnce() {
        return database.query(WRITE, group, UUID.randomUUID())
                .timeout(AT_ONCE_MS, TimeUnit.MILLISECONDS)
                .transform(written -> Future.succeededFuture(written.succeeded()));
    }
}
