package io.astratrade.gamification.xp.store;

import io.astratrade.gamification.xp.domain.Activity;
import io.astratrade.gamification.xp.domain.LedgerEntry;
import io.astratrade.gamification.xp.domain.SocialHour;
import io.astratrade.gamification.xp.domain.XpClaim;
import io.astratrade.platform.db.Columns;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** The table xp_ledger: entries are added and read, never changed. */
public final class LedgerStore {
    private static final String PAGE = """
            SELECT user_id, seq, source_event_id, activity, symbol, base_xp, xp, total_xp, formula_version,
                   occurred_at, awarded_at
            FROM xp_ledger WHERE user_id = $1 AND seq < $2 ORDER BY seq DESC LIMIT $3
            """;

    private static final String ENTERED = """
            SELECT source_event_id FROM xp_ledger WHERE source_event_id = ANY ($1::text[])
            """;

    private static final String INTERACTIONS = """
            SELECT h.user_id, h.start, count(*)::integer AS counted
            FROM unnest($1::text[], $2::timestamptz[]) AS h (user_id, start)
            JOIN xp_ledger AS l ON l.user_id = h.user_id
             AND l.activity IN ('like', 'comment', 'share', 'follow', 'clan_join')
             AND l.occurred_at >= h.start AND l.occurred_at < h.start + interval '1 hour'
            GROUP BY h.user_id, h.start
            """;

    private static final String APPEND = """
            INSERT INTO xp_ledger (user_id, seq, source_event_id, activity, symbol, base_xp, xp, total_xp,
                                   formula_version, occurred_at, awarded_at)
            SELECT * FROM unnest($1::text[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::bigint[],
                                 $7::bigint[], $8::bigint[], $9::integer[], $10::timestamptz[], $11::timestamptz[])
            """;

    private final Database database;

    public LedgerStore(Database database) {
        this.database = database;
    }

    /** A user's entries numbered below `before`, newest first. */
    public Future<List<LedgerEntry>> page(String userId, long before, int limit) {
        return database.query(PAGE, userId, before, limit).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(LedgerStore::entry)
                .toList());
    }

    /** Which of these source events have their entry. */
    Future<Set<String>> entered(Tx tx, Collection<String> eventIds) {
        return tx.query(ENTERED, (Object) eventIds.toArray(String[]::new)).map(rows -> {
            Set<String> found = new HashSet<>();
            rows.forEach(row -> found.add(row.getString("source_event_id")));
            return found;
        });
    }

    /** How many interactions have counted in the hours of these. */
    Future<Map<SocialHour, Integer>> counted(Tx tx, List<XpClaim> interactions) {
        if (interactions.isEmpty()) {
            return Future.succeededFuture(Map.of());
        }
        List<SocialHour> hours =
                interactions.stream().map(XpClaim::hour).distinct().toList();
        return Columns.of(hours)
                .texts(SocialHour::userId)
                .times(SocialHour::start)
                .query(tx, INTERACTIONS)
                .map(LedgerStore::byHour);
    }

    Future<?> append(Tx tx, List<LedgerEntry> entries) {
        return Columns.of(entries)
                .texts(LedgerEntry::userId)
                .longs(LedgerEntry::seq)
                .texts(LedgerEntry::sourceEventId)
                .texts(entry -> entry.activity().wire())
                .texts(LedgerEntry::symbol)
                .longs(LedgerEntry::baseXp)
                .longs(LedgerEntry::xp)
                .longs(LedgerEntry::totalXp)
                .integers(LedgerEntry::formulaVersion)
                .times(LedgerEntry::occurredAt)
                .times(LedgerEntry::awardedAt)
                .into(tx, APPEND);
    }

    private static Map<SocialHour, Integer> byHour(RowSet<Row> rows) {
        Map<SocialHour, Integer> counted = new HashMap<>();
        rows.forEach(row -> counted.put(
                new SocialHour(
                        row.getString("user_id"), row.getOffsetDateTime("start").toInstant()),
                row.getInteger("counted")));
        return counted;
    }

    private static LedgerEntry entry(Row row) {
        return new LedgerEntry(
                row.getString("user_id"),
                row.getLong("seq"),
                row.getString("source_event_id"),
                Activity.ofWire(row.getString("activity")),
                row.getString("symbol"),
                row.getLong("base_xp"),
                row.getLong("xp"),
                row.getLong("total_xp"),
                row.getInteger("formula_version"),
                row.getOffsetDateTime("occurred_at").toInstant(),
                row.getOffsetDateTime("awarded_at").toInstant());
    }
}
