package io.astratrade.trading.plan;

import io.astratrade.platform.db.Columns;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The table plan_limit. */
public final class PlanLimitStore {
    private static final String SAVE = """
            INSERT INTO plan_limit AS l (user_id, trades_per_day, told_at)
            SELECT * FROM unnest($1::uuid[], $2::integer[], $3::timestamptz[])
            ON CONFLICT (user_id) DO UPDATE
               SET trades_per_day = excluded.trades_per_day, told_at = excluded.told_at, changed_at = clock_timestamp()
             WHERE excluded.told_at >= l.told_at
            """;
    private static final String CHANGED = """
            SELECT user_id, trades_per_day, changed_at FROM plan_limit
            WHERE (changed_at, user_id) > ($1, $2) ORDER BY changed_at, user_id LIMIT $3
            """;

    private final Database database;

    public PlanLimitStore(Database database) {
        this.database = database;
    }

    /** One for a user; what was told later stays. */
    Future<Void> save(Tx tx, Collection<PlanLimit> limits) {
        return Columns.of(limits, PlanLimit::user)
                .uuids(PlanLimit::user)
                .integers(PlanLimit::tradesPerDay)
                .times(PlanLimit::at)
                .into(tx, SAVE);
    }

    /** Written behind this place, in order; `at` says when. */
    Future<List<PlanLimit>> changed(Instant since, UUID user, int limit) {
        return database.query(CHANGED, Columns.time(since), user, limit)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new PlanLimit(
                                row.getUUID(0),
                                row.getInteger(1),
                                row.getOffsetDateTime(2).toInstant()))
                        .toList());
    }
}
