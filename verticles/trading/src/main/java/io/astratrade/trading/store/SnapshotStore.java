package io.astratrade.trading.store;

import io.astratrade.platform.db.Database;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;

/** States of shards at positions of their journals; only the two latest of each shard are kept. */
public final class SnapshotStore {
    /** The state after the row `seq` of the journal. */
    public record Snapshot(long seq, byte[] state, long stateHash) {}

    private static final String SELECT = """
            SELECT seq, state, state_hash FROM snapshot WHERE shard = $1 ORDER BY seq DESC""";

    private static final String INSERT = """
            INSERT INTO snapshot (shard, seq, state, state_hash) VALUES ($1, $2, $3, $4)
            ON CONFLICT (shard, seq) DO NOTHING""";

    private static final String DELETE_OLDER = """
            DELETE FROM snapshot WHERE shard = $1 AND seq < (
              SELECT seq FROM snapshot WHERE shard = $1 ORDER BY seq DESC OFFSET 1 LIMIT 1)""";

    private final Database database;

    public SnapshotStore(Database database) {
        this.database = database;
    }

    public Future<List<Snapshot>> newestFirst(int shard) {
        return database.query(SELECT, shard).map(rows -> {
            List<Snapshot> found = new ArrayList<>(rows.size());
            for (Row row : rows) {
                found.add(new Snapshot(row.getLong(0), row.getBuffer(1).getBytes(), row.getLong(2)));
            }
            return found;
        });
    }

    public Future<Void> save(int shard, Snapshot snapshot) {
        return database.query(INSERT, shard, snapshot.seq(), Buffer.buffer(snapshot.state()), snapshot.stateHash())
                .compose(saved -> database.query(DELETE_OLDER, shard))
                .mapEmpty();
    }
}
