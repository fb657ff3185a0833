package io.astratrade.financial.revenue.store;

import io.astratrade.platform.db.Columns;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.RowSet;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Remembers which events are booked. */
public record ClaimStore(Database database) {
    private static final String CLAIM = """
            INSERT INTO revenue_claim (event_id, reference, at) SELECT event_id, $2, $3 FROM unnest($1::text[]) AS event_id
            ON CONFLICT DO NOTHING RETURNING event_id
            """;

    private static final String PURGE = """
            DELETE FROM revenue_claim WHERE event_id = ANY (ARRAY(
                SELECT event_id FROM revenue_claim WHERE at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED))
            """;

    /** Those of the events that are not booked yet, and are from now on under this reference. */
    public Future<Set<String>> claim(Tx tx, Collection<String> events, String reference, Instant at) {
        return Columns.of(events, id -> id)
                .texts(id -> id)
                .value(reference)
                .value(Columns.time(at))
                .query(tx, CLAIM)
                .map(rows -> {
                    Set<String> claimed = new HashSet<>();
                    rows.forEach(row -> claimed.add(row.getString(0)));
                    return claimed;
                });
    }

    /** Deletes at most so many that are older; how many they were. */
    public Future<Integer> purge(Instant before, int most) {
        return database.query(PURGE, Columns.time(before), most).map(RowSet::rowCount);
    }
}
