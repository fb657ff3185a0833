package io.astratrade.trading.journal;

import io.astratrade.trading.engine.codec.EngineSnapshot;
import io.astratrade.trading.store.JournalStore;
import io.astratrade.trading.store.SnapshotStore;
import io.astratrade.trading.store.SnapshotStore.Snapshot;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes snapshots without touching the shard: replays the journal into an engine of its own, which costs requests nothing
 * and proves again and again that replaying gives one and the same state.
 */
public final class Snapshotter {
    private static final Logger LOG = LoggerFactory.getLogger(Snapshotter.class);

    private final Vertx vertx;
    private final int shard;
    private final EngineLoader loader;
    private final SnapshotStore snapshots;

    public Snapshotter(Vertx vertx, int shard, JournalStore journal, SnapshotStore snapshots, EngineFactory engines) {
        this.vertx = vertx;
        this.shard = shard;
        this.loader = new EngineLoader(vertx, shard, journal, snapshots, engines);
        this.snapshots = snapshots;
    }

    /** Completes with the journal row of the new snapshot. */
    public Future<Long> take() {
        return loader.load()
                .compose(loaded -> vertx.executeBlocking(() -> snapshot(loaded), false))
                .compose(snapshot -> snapshots.save(shard, snapshot).map(snapshot.seq()))
                .onSuccess(seq -> LOG.info("Shard {} has a snapshot at journal row {}", shard, seq))
                .onFailure(failure -> LOG.warn("Shard {} got no snapshot: {}", shard, failure.toString()));
    }

    private static Snapshot snapshot(EngineLoader.Loaded loaded) {
        byte[] state = EngineSnapshot.write(loaded.engine());
        return new Snapshot(loaded.seq(), state, EngineSnapshot.hash(state));
    }
}
