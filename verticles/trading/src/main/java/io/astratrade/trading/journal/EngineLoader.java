package io.astratrade.trading.journal;

import io.astratrade.platform.async.AsyncLoop;
import io.astratrade.trading.engine.Engine;
import io.astratrade.trading.engine.codec.CommandCodec;
import io.astratrade.trading.engine.codec.EngineSnapshot;
import io.astratrade.trading.engine.command.Command;
import io.astratrade.trading.store.JournalStore;
import io.astratrade.trading.store.SnapshotStore;
import io.astratrade.trading.store.SnapshotStore.Snapshot;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rebuilds a shard's engine from its latest usable snapshot and the journal after it, on worker threads. */
final class EngineLoader {
    private static final Logger LOG = LoggerFactory.getLogger(EngineLoader.class);
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
        return start(Long.MAX_VALUE).compose(this::replay);
    }

    Future<Long> lastSeq() {
        return journal.lastSeq(shard);
    }

    /** From the latest usable snapshot before a row of the journal. */
    private Future<Loaded> start(long beforeSeq) {
        return snapshots.latest(shard, beforeSeq).compose(found -> found.map(this::startFrom)
                .orElseGet(() -> Future.succeededFuture(new Loaded(engines.empty(shard), 0))));
    }

    private Future<Loaded> startFrom(Snapshot snapshot) {
        return vertx.executeBlocking(() -> restored(snapshot), false).recover(failure -> {
            if (!(failure instanceof IllegalArgumentException)) {
                return Future.failedFuture(failure);
            }
            LOG.error("Shard {} goes without its snapshot at row {}: {}", shard, snapshot.seq(), failure.getMessage());
            return start(snapshot.seq());
        });
    }

    private Loaded restored(Snapshot snapshot) {
        if (EngineSnapshot.hash(snapshot.state()) != snapshot.stateHash()) {
            throw new IllegalArgumentException("The snapshot is corrupt");
        }
        return new Loaded(EngineSnapshot.read(snapshot.state(), shard), snapshot.seq());
    }

    /** Replays to the end of the journal. */
    Future<Loaded> replay(Loaded from) {
        Engine engine = from.engine();
        AtomicLong seq = new AtomicLong(from.seq());
        return AsyncLoop.whileTrue(() -> journal.after(shard, seq.get(), ROWS)
                        .compose(rows -> rows.isEmpty()
                                ? Future.succeededFuture(false)
                                : vertx.executeBlocking(() -> apply(engine, rows), false)
                                        .map(applied -> {
                                            seq.set(applied);
                                            return true;
                                        })))
                .map(done -> new Loaded(engine, seq.get()));
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
