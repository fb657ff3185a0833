package io.astratrade.platform.events.retention;

import io.astratrade.platform.db.Database;
import io.astratrade.platform.events.retention.OutboxArchive.Published;
import io.astratrade.platform.events.stream.StreamId;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The table outbox_refill. */
final class RefillStore {
    private static final String OWE = """
            INSERT INTO outbox_refill AS r (consumer_group, stream, from_ms, to_ms)
            SELECT n.consumer_group, n.stream, coalesce(
                       (SELECT max(o.from_ms) FROM outbox_refill o WHERE o.consumer_group = n.consumer_group
                        AND o.stream = n.stream AND o.from_ms <= n.from_ms AND o.to_ms >= n.from_ms), n.from_ms), n.to_ms
            FROM unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[]) AS n (consumer_group, stream, from_ms, to_ms)
            ON CONFLICT (consumer_group, stream, from_ms) DO UPDATE SET to_ms = greatest(r.to_ms, excluded.to_ms)
            """;
    private static final String ALL =
            "SELECT consumer_group, stream, from_ms, to_ms, done_seq FROM outbox_refill ORDER BY consumer_group, stream, from_ms";
    private static final String ADVANCE =
            "UPDATE outbox_refill SET done_seq = $2 WHERE consumer_group = $1 AND done_seq < $2";
    private static final String SETTLE =
            "DELETE FROM outbox_refill WHERE consumer_group = $1 AND stream = $2 AND from_ms = $3 AND to_ms = $4";

    private final Database database;

    RefillStore(Database database) {
        this.database = database;
    }

    /** What a group missed of a stream. */
    record Missed(String group, String stream, StreamId from, StreamId to) {}

    /** @param doneSeq outbox row up to which the group has it; 0 when it was given nothing yet */
    record Owed(String group, String stream, long fromMillis, long toMillis, long doneSeq) {
        boolean includes(Published row) {
            return row.seq() > doneSeq && row.millis() >= fromMillis && !isBehind(row);
        }

        boolean isBehind(Published row) {
            return row.millis() > toMillis + OutboxArchive.SPREAD_MS;
        }
    }

    Future<Void> owe(List<Missed> missed) {
        return missed.isEmpty()
                ? Future.succeededFuture()
                : database.query(
                                OWE,
                                Tuple.of(
                                        texts(missed, Missed::group),
                                        texts(missed, Missed::stream),
                                        missed.stream()
                                                .map(m -> m.from().millis())
                                                .toArray(Long[]::new),
                                        missed.stream()
                                                .map(m -> m.to().millis())
                                                .toArray(Long[]::new)))
                        .mapEmpty();
    }

    private static String[] texts(List<Missed> missed, Function<Missed, String> column) {
        return missed.stream().map(column).toArray(String[]::new);
    }

    Future<List<Owed>> owed() {
        return database.query(ALL).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(RefillStore::owed)
                .toList());
    }

    private static Owed owed(Row row) {
        return new Owed(row.getString(0), row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4));
    }

    Future<Void> advance(String group, long seq) {
        return database.query(ADVANCE, group, seq).mapEmpty();
    }

    /** Nothing is owed any more, unless more has come to it meanwhile. */
    Future<Void> settle(Owed owed) {
        return database.query(SETTLE, owed.group(), owed.stream(), owed.fromMillis(), owed.toMillis())
                .mapEmpty();
    }
}
