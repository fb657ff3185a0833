package io.astratrade.platform.events.retention;

import io.astratrade.platform.db.Database;
import io.astratrade.platform.events.stream.StreamId;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * The table outbox_refill. A range grows while it was not begun; from then on it stays as it is, and what is missed
 * meanwhile is a range of its own, so that no row is passed over that came to the range behind the reader's back.
 */
final class RefillStore {
    private static final String OWE = """
            INSERT INTO outbox_refill AS r (consumer_group, stream, from_ms, to_ms)
            SELECT n.consumer_group, n.stream, coalesce(
                       (SELECT max(o.from_ms) FROM outbox_refill o WHERE o.consumer_group = n.consumer_group
                        AND o.stream = n.stream AND o.done_seq < 0 AND o.from_ms <= n.begin_ms AND o.to_ms >= n.begin_ms),
                       n.begin_ms), n.to_ms
            FROM (SELECT m.consumer_group, m.stream, m.to_ms, least(m.to_ms, greatest(m.from_ms,
                       (SELECT max(b.to_ms) FROM outbox_refill b WHERE b.consumer_group = m.consumer_group
                        AND b.stream = m.stream AND b.done_seq >= 0 AND b.from_ms <= m.from_ms AND b.to_ms >= m.from_ms))) AS begin_ms
                  FROM unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[]) AS m (consumer_group, stream, from_ms, to_ms)) n
            ON CONFLICT (consumer_group, stream, from_ms) DO UPDATE SET to_ms = greatest(r.to_ms, excluded.to_ms), done_seq = -1
            """;
    private static final String ALL =
            "SELECT consumer_group, stream, from_ms, to_ms, done_seq FROM outbox_refill ORDER BY consumer_group, stream, from_ms";
    /** Only ranges that are as they were read: one that has grown or begins again is taken up later. */
    private static final String DONE = """
            UPDATE outbox_refill r SET done_seq = $6
            FROM unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[], $5::bigint[])
                 AS read (consumer_group, stream, from_ms, to_ms, done_seq)
            WHERE r.consumer_group = read.consumer_group AND r.stream = read.stream AND r.from_ms = read.from_ms
              AND r.to_ms = read.to_ms AND r.done_seq = read.done_seq AND r.done_seq < $6
            RETURNING r.consumer_group, r.stream, r.from_ms, r.to_ms, r.done_seq
            """;

    private static final String SETTLE =
            "DELETE FROM outbox_refill WHERE consumer_group = $1 AND stream = $2 AND from_ms = $3 AND to_ms = $4 AND done_seq >= 0";

    private final Database database;

    RefillStore(Database database) {
        this.database = database;
    }

    /** What a group missed of a stream. */
    record Missed(String group, String stream, StreamId from, StreamId to) {}

    Future<Void> owe(List<Missed> missed) {
        return missed.isEmpty()
                ? Future.succeededFuture()
                : database.query(
                                OWE,
                                Tuple.of(
                                        texts(missed, Missed::group),
                                        texts(missed, Missed::stream),
                                        longs(missed, range -> range.from().millis()),
                                        longs(missed, range -> range.to().millis())))
                        .mapEmpty();
    }

    Future<List<Owed>> owed() {
        return database.query(ALL).map(RefillStore::ranges);
    }

    private static List<Owed> ranges(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(RefillStore::owed)
                .toList();
    }

    private static Owed owed(Row row) {
        return new Owed(row.getString(0), row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4));
    }

    /**
     * Notes the outbox row up to which ranges are given; where they were not begun, they are now. Gives them as they are from
     * now on, without those that had that row before or are not as they were read any more.
     */
    Future<List<Owed>> done(List<Owed> ranges, long seq) {
        return database.query(
                        DONE,
                        Tuple.of(
                                texts(ranges, Owed::group),
                                texts(ranges, Owed::stream),
                                longs(ranges, Owed::fromMillis),
                                longs(ranges, Owed::toMillis),
                                longs(ranges, Owed::doneSeq),
                                seq))
                .map(RefillStore::ranges);
    }

    /** Nothing of the range is owed any more. */
    Future<Void> settle(Owed owed) {
        return database.query(SETTLE, owed.group(), owed.stream(), owed.fromMillis(), owed.toMillis())
                .mapEmpty();
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    private static <T> Long[] longs(List<T> rows, Function<T, Long> column) {
        return rows.stream().map(column).toArray(Long[]::new);
    }
}
