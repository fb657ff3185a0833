package io.astratrade.gamification.xp.store;

import io.astratrade.gamification.xp.domain.WashWindow;
import io.astratrade.gamification.xp.domain.XpClaim;
import io.astratrade.platform.db.Columns;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The table wash_window, and what it means for trades. Windows of one user and symbol may touch, never overlap. */
final class WashStore {
    private static final String WASHED = """
            SELECT t.event_id
            FROM unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[]) AS t (event_id, user_id, symbol, at)
            WHERE (SELECT w.opened_at FROM wash_window AS w
                   WHERE w.user_id = t.user_id AND w.symbol = t.symbol AND w.closed_at >= t.at
                   ORDER BY w.closed_at, w.opened_at LIMIT 1) <= t.at
            """;

    private static final String REVERSIBLE = """
            SELECT event_id, sum(xp)::bigint AS given
            FROM (SELECT DISTINCT ON (l.user_id, l.seq) n.event_id, l.xp
                  FROM unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::timestamptz[])
                       AS n (event_id, user_id, symbol, opened_at, closed_at)
                  JOIN xp_ledger AS l ON l.user_id = n.user_id AND l.symbol = n.symbol AND l.activity = 'trade'
                   AND l.occurred_at BETWEEN n.opened_at AND n.closed_at
                  WHERE ((SELECT w.opened_at FROM wash_window AS w
                          WHERE w.user_id = l.user_id AND w.symbol = l.symbol AND w.closed_at >= l.occurred_at
                          ORDER BY w.closed_at, w.opened_at LIMIT 1) <= l.occurred_at) IS NOT TRUE
                  ORDER BY l.user_id, l.seq, n.event_id) AS first_to_cover
            GROUP BY event_id
            """;

    private static final String ADD = """
            INSERT INTO wash_window (event_id, user_id, symbol, opened_at, closed_at)
            SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::timestamptz[])
            ON CONFLICT DO NOTHING
            """;

    /** Which of these trades fall into a stored window. */
    Future<Set<String>> washed(Tx tx, List<XpClaim> trades) {
        if (trades.isEmpty()) {
            return Future.succeededFuture(Set.of());
        }
        return Columns.of(trades)
                .texts(XpClaim::eventId)
                .texts(XpClaim::userId)
                .texts(XpClaim::symbol)
                .times(XpClaim::occurredAt)
                .query(tx, WASHED)
                .map(rows -> {
                    Set<String> washed = new HashSet<>();
                    rows.forEach(row -> washed.add(row.getString("event_id")));
                    return washed;
                });
    }

    /** XP entered for trades that these windows cover and no stored one does, each counted for one window. */
    Future<Map<String, Long>> reversible(Tx tx, List<WashWindow> windows) {
        if (windows.isEmpty()) {
            return Future.succeededFuture(Map.of());
        }
        return columns(windows).query(tx, REVERSIBLE).map(rows -> {
            Map<String, Long> given = new HashMap<>();
            rows.forEach(row -> given.put(row.getString("event_id"), row.getLong("given")));
            return given;
        });
    }

    Future<?> add(Tx tx, List<WashWindow> windows) {
        return columns(windows).into(tx, ADD);
    }

    private static Columns<WashWindow> columns(List<WashWindow> windows) {
        return Columns.of(windows, WashWindow::eventId)
                .texts(WashWindow::eventId)
                .texts(WashWindow::userId)
                .texts(WashWindow::symbol)
                .times(WashWindow::openedAt)
                .times(WashWindow::closedAt);
    }
}
