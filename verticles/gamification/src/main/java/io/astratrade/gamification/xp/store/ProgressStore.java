package io.astratrade.gamification.xp.store;

import io.astratrade.gamification.xp.domain.Progress;
import io.astratrade.platform.db.Columns;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The table user_progress. */
public final class ProgressStore {
    private static final String FIND = """
            SELECT user_id, xp, entries, peak_level FROM user_progress WHERE user_id = $1
            """;

    private static final String ADD_MISSING = """
            INSERT INTO user_progress (user_id, updated_at)
            SELECT user_id, $2 FROM unnest($1::text[]) AS given (user_id) ORDER BY user_id COLLATE "C"
            ON CONFLICT DO NOTHING
            """;

    private static final String LOCK = """
            SELECT user_id, xp, entries, peak_level FROM user_progress
            WHERE user_id = ANY ($1::text[]) ORDER BY user_id FOR NO KEY UPDATE
            """;

    private static final String SAVE = """
            UPDATE user_progress AS p
            SET xp = n.xp, entries = n.entries, peak_level = n.peak_level, updated_at = $5
            FROM unnest($1::text[], $2::bigint[], $3::bigint[], $4::integer[]) AS n (user_id, xp, entries, peak_level)
            WHERE p.user_id = n.user_id
            """;

    private final Database database;

    public ProgressStore(Database database) {
        this.database = database;
    }

    /** Somebody unknown has no progress. */
    public Future<Progress> find(String userId) {
        return database.query(FIND, userId).map(rows -> {
            for (Row row : rows) {
                return progress(row);
            }
            return Progress.none(userId);
        });
    }

    /** Locks the users' rows until the transaction ends; those without one get it first, all in the same order. */
    Future<Map<String, Progress>> lock(Tx tx, Collection<String> users, Instant now) {
        String[] ids = users.toArray(String[]::new);
        Future<?> added = tx.query(ADD_MISSING, ids, Columns.time(now));
        Future<RowSet<Row>> locked = tx.query(LOCK, (Object) ids);
        return added.compose(done -> locked).map(ProgressStore::byUser);
    }

    Future<?> save(Tx tx, Collection<Progress> changed, Instant now) {
        return Columns.of(changed, Progress::userId)
                .texts(Progress::userId)
                .longs(Progress::xp)
                .longs(Progress::entries)
                .integers(Progress::peakLevel)
                .value(Columns.time(now))
                .into(tx, SAVE);
    }

    private static Map<String, Progress> byUser(RowSet<Row> rows) {
        Map<String, Progress> found = new HashMap<>();
        rows.forEach(row -> found.put(row.getString("user_id"), progress(row)));
        return found;
    }

    private static Progress progress(Row row) {
        return new Progress(
                row.getString("user_id"), row.getLong("xp"), row.getLong("entries"), row.getInteger("peak_level"));
    }
}
