package io.astratrade.trading.store;

import io.astratrade.platform.db.Database;
import io.vertx.core.Future;
import java.time.Duration;

/** Owners of the shards: the highest epoch owns, as long as it is heard of. */
public final class ShardOwnerStore {
    private static final String TAKE_OVER = """
            INSERT INTO shard_owner AS o (shard, epoch, instance, shards) VALUES ($1, 1, $2, $3)
            ON CONFLICT (shard) DO UPDATE SET epoch = o.epoch + 1, instance = $2, taken_at = now(), seen_at = now()
            WHERE o.shards = $3
            RETURNING epoch""";

    private static final String SELECT_SHARDS = """
            SELECT shards FROM shard_owner WHERE shard = $1""";

    private static final String SELECT_EPOCH = """
            SELECT epoch FROM shard_owner WHERE shard = $1""";

    private static final String RENEW = """
            UPDATE shard_owner SET seen_at = now() WHERE shard = $1 AND epoch = $2 AND seen_at > '-infinity'""";

    private static final String RELEASE = """
            UPDATE shard_owner SET seen_at = '-infinity' WHERE shard = $1 AND epoch = $2""";

    private static final String SELECT_VACANT = """
            SELECT seen_at < now() - $2 * interval '1 millisecond' FROM shard_owner WHERE shard = $1""";

    private final Database database;

    public ShardOwnerStore(Database database) {
        this.database = database;
    }

    /** The epoch under which the instance owns the shard from now on; fails when the journal has another number of shards. */
    public Future<Long> takeOver(int shard, String instance, int shards) {
        return database.query(TAKE_OVER, shard, instance, shards)
                .compose(rows -> rows.size() == 1
                        ? Future.succeededFuture(rows.iterator().next().getLong("epoch"))
                        : refuse(shard, shards));
    }

    private Future<Long> refuse(int shard, int shards) {
        return database.query(SELECT_SHARDS, shard).map(rows -> {
            throw new IllegalStateException("trading.shards is " + shards + ", but this database was begun with "
                    + rows.iterator().next().getInteger("shards") + " and users cannot move between shards");
        });
    }

    public Future<Long> currentEpoch(int shard) {
        return database.query(SELECT_EPOCH, shard)
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /** Says that the owner under this epoch lives; false when it is the owner no more, or has left. */
    public Future<Boolean> renew(int shard, long epoch) {
        return database.query(RENEW, shard, epoch).map(renewed -> renewed.rowCount() == 1);
    }

    /** Says that the owner under this epoch has left. */
    public Future<Void> release(int shard, long epoch) {
        return database.query(RELEASE, shard, epoch).mapEmpty();
    }

    /** Whether the owner has left, or has not been heard of for so long. */
    public Future<Boolean> vacant(int shard, Duration silence) {
        return database.query(SELECT_VACANT, shard, silence.toMillis())
                .map(rows -> rows.iterator().next().getBoolean(0));
    }
}
