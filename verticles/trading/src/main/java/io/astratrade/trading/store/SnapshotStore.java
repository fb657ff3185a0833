package io.astratrade.trading.store;

import io.astratrade.platform.db.Database;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.util.Optional;

/** States of shards at positions of their journals; only the two latest of each shard are kept. */
public final class SnapshotStore {
    /** The state after the row `seq` of the journal. */
    public record Snapshot(long seq, byte[] state, long stateHash) {}

    private static final String SELECT_LATEST = """
            SELECT seq, state, state_hash FROM snapshot WHERE shard = $1 AND seq < $2 ORDER BY seq DESC LIMIT 1""";

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

    /** The latest one before a row of the journal. */
    public Future<Optional<Snapshot>> latest(int shard, long beforeSeq) {
        return database.query(SELECT_LATEST, shard, beforeSeq).map(rows -> {
            for (Row row : rows) {
                return Optional.of(new Snapshot(row.getLong(0), row.getBuffer(1).getBytes(), row.getLong(2)));
            }
            return Optional.empty();
        });
    }

    public Future<Void> save(int shard, Snapshot snapshot) {
        return database.query(INSERT, shard, snapshot.seq(), Buffer.buffer(snapshot.state()), snapshot.stateHash())
                .compose(saved -> database.query(DELETE_OLDER, shard))
                .mapEmpty();
    }
}
