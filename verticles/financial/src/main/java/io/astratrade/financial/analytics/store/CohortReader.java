package io.astratrade.financial.analytics.store;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.analytics.domain.Cohort;
import io.astratrade.financial.analytics.domain.Cohort.Retained;
import io.astratrade.platform.db.Columns;
import io.astratrade.platform.db.Database;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Cohorts by the month of the first movement. */
public record CohortReader(Database database) {
    /** Each user's changes by month, each with the month until which its sum holds, spread over the months between. */
    static final String COHORTS = """
            WITH begun AS (
                SELECT user_id, date_trunc('month', min(at), 'UTC') AS cohort FROM subscription_movement
                WHERE at < $2 GROUP BY user_id HAVING min(at) >= $1),
            sizes AS (SELECT cohort, count(*) AS users FROM begun GROUP BY cohort),
            changes AS (
                SELECT b.cohort, m.user_id, date_trunc('month', m.at, 'UTC') AS month, sum(m.mrr_after - m.mrr_before) AS change
                FROM begun b JOIN subscription_movement m USING (user_id) WHERE m.at < $2 GROUP BY 1, 2, 3),
            standing AS (
                SELECT cohort, user_id, month, sum(change) OVER w AS mrr, lead(month) OVER w AS until
                FROM changes WINDOW w AS (PARTITION BY user_id ORDER BY month)),
            months AS (
                SELECT month AT TIME ZONE 'UTC' AS month
                FROM generate_series($1 AT TIME ZONE 'UTC', ($2 - interval '1 us') AT TIME ZONE 'UTC', interval '1 month') AS month)
            SELECT (s.cohort AT TIME ZONE 'UTC')::date AS cohort, z.users,
                   count(*) FILTER (WHERE s.mrr > 0) AS active, sum(s.mrr)::bigint AS mrr
            FROM standing s JOIN sizes z USING (cohort)
            JOIN months o ON o.month >= s.month AND (s.until IS NULL OR o.month < s.until)
            GROUP BY s.cohort, z.users, o.month ORDER BY s.cohort, o.month
            """;

    /** Those who began in a month from the first to before the end, as they are at the end of each month. */
    public Future<List<Cohort>> cohorts(Instant firstOfMonth, Instant end) {
        return database.query(COHORTS, Columns.time(firstOfMonth), Columns.time(end))
                .map(rows -> {
                    Map<LocalDate, Cohort> cohorts = new LinkedHashMap<>();
                    for (Row row : rows) {
                        LocalDate month = row.getLocalDate("cohort");
                        Cohort cohort = cohorts.computeIfAbsent(
                                month, first -> new Cohort(first, row.getLong("users"), new ArrayList<>()));
                        cohort.months().add(new Retained(row.getLong("active"), new Money(row.getLong("mrr"))));
                    }
                    return List.copyOf(cohorts.values());
                });
    }
}
