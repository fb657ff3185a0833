package io.astratrade.trading.journal;

import io.astratrade.codec.EventPacker;
import io.astratrade.trading.engine.Engine;
import io.astratrade.trading.engine.codec.CommandCodec;
import io.astratrade.trading.engine.command.Command;
import io.astratrade.trading.store.JournalStore;
import io.astratrade.trading.store.ShardOwnerStore;
import io.astratrade.trading.store.SnapshotStore;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One owner's way to its shard's journal: under which epoch, and how far. */
public final class ShardLog {
    private static final int TAKE_OVER_TRIES = 20;

    private final int shard;
    private final int shards;
    private final String instance;
    private final JournalStore journal;
    private final ShardOwnerStore owners;
    private final EngineLoader loader;
    private final EngineFactory engines;
    private final Clock clock;
    private final CommitMeters meters;
    private long epoch;
    private long position;
    private long lastMicros;

    public ShardLog(
            Vertx vertx,
            int shard,
            int shards,
            String instance,
            JournalStore journal,
            SnapshotStore snapshots,
            ShardOwnerStore owners,
            EngineFactory engines,
            Clock clock,
            CommitMeters meters) {
        this.shard = shard;
        this.shards = shards;
        this.instance = instance;
        this.journal = journal;
        this.owners = owners;
        this.engines = engines;
        this.loader = new EngineLoader(vertx, shard, journal, snapshots, engines);
        this.clock = clock;
        this.meters = meters;
    }

    /** Becomes the owner: takes the next epoch, then writes the next row, so that an older owner's next write collides. */
    public Future<Void> takeOver() {
        return owners.takeOver(shard, instance, shards)
                .onSuccess(taken -> epoch = taken)
                .compose(taken -> fence(TAKE_OVER_TRIES));
    }

    private Future<Void> fence(int tries) {
        return loader.lastSeq().compose(last -> write(last + 1, List.of())
                .recover(collision -> tries == 0 ? Future.failedFuture(collision) : fence(tries - 1)));
    }

    /** The engine as the journal has it, going by the rules and instruments of now from here on. */
    public Future<Engine> load() {
        return loader.load().compose(loaded -> {
            position = loaded.seq();
            lastMicros = Math.max(lastMicros, loaded.engine().views().nowMicros());
            return engines.current(loaded.engine()) ? Future.succeededFuture(loaded.engine()) : configure(loaded);
        });
    }

    /** Applied before it is written: what the engine refuses must not get into the journal. */
    private Future<Engine> configure(EngineLoader.Loaded loaded) {
        Command change = engines.configure(nowMicros());
        loaded.engine().apply(change);
        long next = loaded.seq() + 1;
        return write(next, List.of(change)).map(written -> {
            position = next;
            return loaded.engine();
        });
    }

    /** A row without events. */
    private Future<Void> write(long seq, List<Command> commands) {
        return journal.append(shard, seq, epoch, CommandCodec.encode(commands), new EventPacker());
    }

    public Future<Boolean> renew() {
        return owners.renew(shard, epoch);
    }

    public Future<Void> release() {
        return owners.release(shard, epoch);
    }

    public Future<Boolean> vacant(Duration silence) {
        return owners.vacant(shard, silence);
    }

    public Future<Boolean> stillOwner() {
        return owners.currentEpoch(shard).map(current -> current == epoch);
    }

    /** Writes a batch as the next row, its events with it. */
    Future<Void> append(Batch batch) {
        long next = position + 1;
        long begun = System.nanoTime();
        return journal.append(shard, next, epoch, CommandCodec.encode(batch.commands()), batch.packer())
                .onSuccess(written -> {
                    position = next;
                    meters.committed(batch, System.nanoTime() - begun);
                })
                .onFailure(failure -> meters.failed());
    }

    public long position() {
        return position;
    }

    /** The time that commands carry: the clock's, but never going backwards. */
    public long nowMicros() {
        Instant now = clock.instant();
        long micros = TimeUnit.SECONDS.toMicros(now.getEpochSecond()) + now.getNano() / 1_000;
        lastMicros = Math.max(lastMicros, micros);
        return lastMicros;
    }
}
