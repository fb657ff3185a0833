package io.astratrade.financial.analytics.store;

import io.astratrade.codec.amount.Money;
import io.astratrade.platform.db.Database;
import io.vertx.core.Future;
import java.util.HashMap;
import java.util.Map;

/** Subscriptions as they stand now. */
public record StandingReader(Database database) {
    private static final String LIVE = """
            SELECT status, count(*) AS count, coalesce(sum(mrr), 0)::bigint AS mrr FROM subscription
            WHERE status <> 'cancelled' GROUP BY status
            """;

    /** Subscriptions of one status, and their monthly recurring revenue. */
    public record Standing(long count, Money mrr) {}

    /** Those that are not cancelled, by status. */
    public Future<Map<String, Standing>> live() {
        return database.query(LIVE).map(rows -> {
            Map<String, Standing> standing = new HashMap<>();
            rows.forEach(row -> standing.put(
                    row.getString("status"), new Standing(row.getLong("count"), new Money(row.getLong("mrr")))));
            return standing;
        });
    }
}
