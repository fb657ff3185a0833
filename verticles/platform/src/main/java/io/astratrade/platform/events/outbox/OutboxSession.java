package io.astratrade.platform.events.outbox;

import io.astratrade.platform.async.AsyncLoop;
import io.astratrade.platform.db.DatabaseConfig;
import io.astratrade.platform.db.PgConnections;
import io.astratrade.platform.events.stream.StreamId;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The relay's own database connection; whoever's session holds the advisory lock is the active relay. */
final class OutboxSession {
    private static final String LOCK = "SELECT pg_try_advisory_lock(hashtextextended('outbox:' || $1, 0))";
    /** Bounded by rows and by bytes; the length of a row's events is known without reading them. */
    private static final String UNPUBLISHED = """
            SELECT seq, packed, event_count FROM (
                SELECT seq, packed, event_count, sum(octet_length(packed)) OVER (ORDER BY seq) - octet_length(packed) AS before
                FROM (SELECT seq, packed, event_count FROM outbox WHERE published_ms IS NULL AND seq > $3 ORDER BY seq LIMIT $1) head) sized
            WHERE before < $2 ORDER BY seq
            """;

    private static final String MARK = """
            WITH marked AS (
                UPDATE outbox SET published_ms = done.ms
                FROM unnest($1::bigint[], $2::bigint[]) AS done(seq, ms) WHERE outbox.seq = done.seq)
            INSERT INTO outbox_stream (stream, last_id) SELECT * FROM unnest($3::text[], $4::text[])
            ON CONFLICT (stream) DO UPDATE SET last_id = excluded.last_id
            """;
    private static final String STREAMS = "SELECT stream, last_id, acked_ms FROM outbox_stream";
    private static final String ACKED = """
            UPDATE outbox_stream SET acked_ms = seen.ms FROM unnest($1::text[], $2::bigint[]) AS seen(stream, ms)
            WHERE outbox_stream.stream = seen.stream AND outbox_stream.acked_ms < seen.ms
            """;
    private static final int STEP_ROWS = 20_000;
    private static final String AGAIN = """
            UPDATE outbox SET published_ms = NULL
            WHERE seq = ANY(ARRAY(SELECT seq FROM outbox WHERE published_ms >= $1 LIMIT $2))
            """;
    private static final String LOST = """
            UPDATE outbox_stream SET last_id = kept.id FROM unnest($1::text[], $2::text[]) AS kept(stream, id)
            WHERE outbox_stream.stream = kept.stream
            """;
    private static final String BACKLOG = """
            SELECT coalesce(sum(event_count), 0)::bigint AS events,
                   coalesce(extract(epoch FROM now() - min(created_at)) * 1000, 0)::bigint AS age
            FROM (SELECT event_count, created_at FROM outbox WHERE published_ms IS NULL ORDER BY seq LIMIT 10000) waiting
            """;

    private final PgConnection connection;

    /** One transaction's events. */
    record OutboxRow(long seq, byte[] packed, int events) {}

    /** What Redis must have of a stream. */
    record Known(String stream, StreamId last, long ackedMillis) {}

    record Backlog(long events, long oldestMillis) {}

    private OutboxSession(PgConnection connection) {
        this.connection = connection;
    }

    static Future<OutboxSession> open(Vertx vertx, DatabaseConfig config) {
        return PgConnections.alone(vertx, config).map(OutboxSession::new);
    }

    /** Marks may be lost in a crash of the database: their events would be published twice, which inboxes bear. */
    Future<Boolean> lead(String schema) {
        return connection
                .query("SET synchronous_commit = off")
                .execute()
                .compose(set -> connection.preparedQuery(LOCK).execute(Tuple.of(schema)))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    Future<Void> listen(String channel, Runnable wake, Runnable lost) {
        connection.notificationHandler(notification -> wake.run());
        connection.closeHandler(closed -> lost.run());
        return connection.query("LISTEN " + channel).execute().mapEmpty();
    }

    Future<List<OutboxRow>> unpublished(long after, int maxRows, long maxBytes) {
        return connection
                .preparedQuery(UNPUBLISHED)
                .execute(Tuple.of(maxRows, maxBytes, after))
                .map(rows -> {
                    List<OutboxRow> read = new ArrayList<>(rows.size());
                    for (Row row : rows) {
                        read.add(new OutboxRow(row.getLong(0), row.getBuffer(1).getBytes(), row.getInteger(2)));
                    }
                    return read;
                });
    }

    Future<Void> mark(Published published) {
        Map<String, StreamId> last = published.lastIds();
        return connection
                .preparedQuery(MARK)
                .execute(Tuple.of(
                        published.seqs(),
                        published.millis(),
                        last.keySet().toArray(String[]::new),
                        last.values().stream().map(StreamId::toString).toArray(String[]::new)))
                .mapEmpty();
    }

    Future<Map<String, Known>> streams() {
        return connection.preparedQuery(STREAMS).execute().map(rows -> {
            Map<String, Known> known = new HashMap<>();
            for (Row row : rows) {
                String stream = row.getString(0);
                known.put(stream, new Known(stream, StreamId.parse(row.getString(1)), row.getLong(2)));
            }
            return known;
        });
    }

    Future<Void> acked(Map<String, Long> millis) {
        String[] streams = millis.keySet().toArray(String[]::new);
        Long[] values = millis.values().toArray(Long[]::new);
        return connection
                .preparedQuery(ACKED)
                .execute(Tuple.tuple().addArrayOfString(streams).addArrayOfLong(values))
                .mapEmpty();
    }

    /**
     * Has everything published again that went to Redis at or after a moment; gives the number of rows. In steps, each within
     * the time that a statement has; the loss is known as such until all are done.
     */
    Future<Integer> publishAgain(long fromMillis, Map<String, StreamId> kept) {
        AtomicInteger rows = new AtomicInteger();
        return AsyncLoop.whileTrue(() -> connection
                        .preparedQuery(AGAIN)
                        .execute(Tuple.of(fromMillis, STEP_ROWS))
                        .map(step -> {
                            rows.addAndGet(step.rowCount());
                            return step.rowCount() == STEP_ROWS;
                        }))
                .compose(all -> connection
                        .preparedQuery(LOST)
                        .execute(Tuple.tuple()
                                .addArrayOfString(kept.keySet().toArray(String[]::new))
                                .addArrayOfString(kept.values().stream()
                                        .map(StreamId::toString)
                                        .toArray(String[]::new))))
                .map(noted -> rows.get());
    }

    /** Counted up to ten thousand rows. */
    Future<Backlog> backlog() {
        return connection.preparedQuery(BACKLOG).execute().map(rows -> {
            Row row = rows.iterator().next();
            return new Backlog(row.getLong(0), row.getLong(1));
        });
    }

    Future<Void> close() {
        return connection.close();
    }
}
