package io.astratrade.trading.store;

import io.astratrade.codec.EventPacker;
import io.astratrade.platform.db.Database;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.DatabaseException;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;

/** The durable order of each shard's commands; the primary key (shard, seq) keeps two owners apart. */
public final class JournalStore {
    /** One row: the commands of one commit, encoded. */
    public record Entry(long seq, byte[] commands) {}

    private static final String UNIQUE_VIOLATION = "23505";

    private static final String INSERT = """
            INSERT INTO journal (shard, seq, epoch, commands) VALUES ($1, $2, $3, $4)""";

    private static final String SELECT_AFTER = """
            SELECT seq, commands FROM journal WHERE shard = $1 AND seq > $2 ORDER BY seq LIMIT $3""";

    private static final String SELECT_LAST = """
            SELECT coalesce(max(seq), 0) FROM journal WHERE shard = $1""";

    private final Database database;

    public JournalStore(Database database) {
        this.database = database;
    }

    /** Appends a row and its events in one commit; a row that another owner wrote makes it fail. */
    public Future<Void> append(int shard, long seq, long epoch, byte[] commands, EventPacker events) {
        return database.append(INSERT, Tuple.of(shard, seq, epoch, Buffer.buffer(commands)), events)
                .mapEmpty();
    }

    /** Whether an append failed because another owner has written that row: then nothing of it was written. */
    public static boolean taken(Throwable failure) {
        return failure instanceof DatabaseException answer && UNIQUE_VIOLATION.equals(answer.getSqlState());
    }

    /** The latest row's position, 0 in an empty journal. */
    public Future<Long> lastSeq(int shard) {
        return database.query(SELECT_LAST, shard)
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /** The next rows after a position; none at the end. */
    public Future<List<Entry>> after(int shard, long seq, int limit) {
        return database.query(SELECT_AFTER, shard, seq, limit).map(rows -> {
            List<Entry> entries = new ArrayList<>(rows.size());
            for (Row row : rows) {
                entries.add(new Entry(row.getLong(0), row.getBuffer(1).getBytes()));
            }
            return entries;
        });
    }
}
