package io.astratrade.financial.analytics.store;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.analytics.domain.Customers;
import io.astratrade.financial.analytics.domain.MovementKind;
import io.astratrade.platform.db.Columns;
import io.astratrade.platform.db.Database;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** Sums over the movements; a user's recurring revenue is the sum of all changes. */
public record MovementReader(Database database) {
    static final String CUSTOMERS = """
            WITH totals AS (
                SELECT user_id, coalesce(sum(mrr_after - mrr_before) FILTER (WHERE at < $1), 0)::bigint AS before,
                       sum(mrr_after - mrr_before)::bigint AS after
                FROM subscription_movement WHERE at < $2 GROUP BY user_id)
            SELECT count(*) FILTER (WHERE before > 0) AS before, coalesce(sum(before), 0)::bigint AS mrr_before,
                   count(*) FILTER (WHERE before > 0 AND after <= 0) AS lost,
                   count(*) FILTER (WHERE after > 0) AS after, coalesce(sum(after), 0)::bigint AS mrr_after
            FROM totals
            """;

    static final String SUMS = """
            SELECT kind, sum(mrr_after - mrr_before)::bigint AS change FROM subscription_movement
            WHERE at >= $1 AND at < $2 GROUP BY kind
            """;

    /** From the first moment to before the last. */
    public Future<Customers> customers(Instant from, Instant to) {
        return database.query(CUSTOMERS, Columns.time(from), Columns.time(to)).map(rows -> {
            Row row = rows.iterator().next();
            return new Customers(
                    row.getLong("before"),
                    new Money(row.getLong("mrr_before")),
                    row.getLong("lost"),
                    row.getLong("after"),
                    new Money(row.getLong("mrr_after")));
        });
    }

    public Future<Map<MovementKind, Money>> sums(Instant from, Instant to) {
        return database.query(SUMS, Columns.time(from), Columns.time(to)).map(rows -> {
            Map<MovementKind, Money> sums = new EnumMap<>(MovementKind.class);
            rows.forEach(row -> sums.put(MovementKind.of(row.getString("kind")), new Money(row.getLong("change"))));
            return sums;
        });
    }
}
