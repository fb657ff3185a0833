package io.astratrade.platform.events.retention;

import io.astratrade.codec.EncodedEvent;
import io.astratrade.codec.PackedEvents;
import io.astratrade.platform.db.Database;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;

/** Events that a service has published within the outbox's retention, in the order in which they happened. */
public final class OutboxArchive {
    /** The events of one row may have come into their streams so far apart. */
    public static final long SPREAD_MS = 10_000;

    /** A row can be published after rows of higher numbers, but no longer than a transaction lasts: hence a minute's rows. */
    private static final String BEFORE = """
            SELECT coalesce(min(seq), 1) - 1
            FROM outbox, (SELECT min(published_ms) AS ms FROM outbox WHERE published_ms >= $1) head
            WHERE published_ms BETWEEN head.ms AND head.ms + 60000
            """;

    private static final String AFTER = """
            SELECT seq, packed, published_ms FROM outbox
            WHERE seq > $1 AND published_ms IS NOT NULL ORDER BY seq LIMIT $2
            """;

    private final Database database;

    /** @param database of the service that published */
    public OutboxArchive(Database database) {
        this.database = database;
    }

    /**
     * The events of one transaction.
     *
     * @param millis of the largest stream id that they got
     */
    public record Published(long seq, long millis, List<EncodedEvent> events) {}

    /** The number before that of the first row that was published at or after a moment. */
    public Future<Long> before(long millis) {
        return database.query(BEFORE, millis).map(rows -> rows.iterator().next().getLong(0));
    }

    public Future<List<Published>> after(long seq, int limit) {
        return database.query(AFTER, seq, limit).map(rows -> {
            List<Published> read = new ArrayList<>(rows.size());
            rows.forEach(row -> read.add(new Published(
                    row.getLong(0),
                    row.getLong(2),
                    PackedEvents.unpack(row.getBuffer(1).getBytes()))));
            return read;
        });
    }
}
