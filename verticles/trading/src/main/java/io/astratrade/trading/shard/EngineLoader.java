package io.astratrade.trading.shard;

import io.astratrade.trading.engine.Command;
import io.astratrade.trading.engine.CommandCodec;
import io.astratrade.trading.engine.Engine;
import io.astratrade.trading.engine.EngineSnapshot;
import io.astratrade.trading.store.JournalStore;
import io.astratrade.trading.store.SnapshotStore;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Optional;

/** Rebuilds a shard's engine from its latest snapshot and the journal after it, on worker threads. */
final class EngineLoader {
    private static final int ROWS = 256;

    /** An engine and the journal row that it is at. */
    record Loaded(Engine engine, long seq) {}

    private final Vertx vertx;
    private final int shard;
    private final JournalStore journal;
    private final SnapshotStore snapshots;
    private final EngineFactory engines;

    EngineLoader(Vertx vertx, int shard, JournalStore journal, SnapshotStore snapshots, EngineFactory engines) {
        this.vertx = vertx;
        this.shard = shard;
        this.journal = journal;
        this.snapshots = snapshots;
        this.engines = engines;
    }

    Future<Loaded> load() {
        return snapshots
                .latest(shard)
                .compose(latest -> vertx.executeBlocking(() -> start(latest), false))
                .compose(this::replay);
    }

    Future<Long> lastSeq() {
        return journal.lastSeq(shard);
    }

    private Loaded start(Optional<SnapshotStore.Snapshot> latest) {
        if (latest.isEmpty()) {
            return new Loaded(engines.empty(shard), 0);
        }
        SnapshotStore.Snapshot snapshot = latest.get();
        Engine engine = engines.restored(shard, snapshot.state());
        if (EngineSnapshot.hash(snapshot.state()) != snapshot.stateHash()) {
            throw new IllegalStateException("Snapshot of shard " + shard + " at row " + snapshot.seq() + " is corrupt");
        }
        return new Loaded(engine, snapshot.seq());
    }

    /** Replays to the end of the journal. */
    Future<Loaded> replay(Loaded from) {
        return journal.after(shard, from.seq(), ROWS).compose(rows -> {
            if (rows.isEmpty()) {
                return Future.succeededFuture(from);
            }
            return vertx.executeBlocking(() -> apply(from.engine(), rows), false)
                    .compose(seq -> replay(new Loaded(from.engine(), seq)));
        });
    }

    private static long apply(Engine engine, List<JournalStore.Entry> rows) {
        for (JournalStore.Entry row : rows) {
            for (Command command : CommandCodec.decode(row.commands())) {
                engine.apply(command);
            }
        }
        return rows.get(rows.size() - 1).seq();
    }
}
