package io.astratrade.trading.shard;

import io.vertx.core.internal.ContextInternal;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** The commits of one shard, one at a time: what comes while one is under way gathers for the next. */
final class GroupCommit {
    private final ContextInternal context;
    private final ShardLog log;
    private final BiConsumer<Batch, Throwable> settled;
    private final CommitPace pace = new CommitPace();
    private Batch gathering = new Batch();
    private boolean underWay;
    private boolean pausing;

    /** @param settled gets each batch after its commit, with null or why there was none; it answers those who wait */
    GroupCommit(ContextInternal context, ShardLog log, BiConsumer<Batch, Throwable> settled) {
        this.context = context;
        this.log = log;
        this.settled = settled;
    }

    /** What the next commit will hold. */
    Batch gathering() {
        return gathering;
    }

    boolean underWay() {
        return underWay;
    }

    /** Whether something that was applied is not durable yet. */
    boolean pending() {
        return underWay || gathering.hasCommands();
    }

    /** Takes out what has gathered: it will not be committed. */
    Batch discard() {
        Batch discarded = gathering;
        gathering = new Batch();
        return discarded;
    }

    /** Begins the next commit, if none is under way; it is under way before the last one's answers are written. */
    void flush() {
        if (underWay || pausing || gathering.size() == 0) {
            return;
        }
        long wait = gathering.hasCommands() ? pace.waitNanos(System.nanoTime()) : 0;
        if (wait > 0) {
            pause(wait);
            return;
        }
        Batch batch = discard();
        if (batch.hasCommands()) {
            commit(batch);
        } else {
            batch.complete();
        }
    }

    private void commit(Batch batch) {
        underWay = true;
        pace.begun(batch.commands().size(), System.nanoTime());
        log.append(batch).onComplete(written -> {
            underWay = false;
            settled.accept(batch, written.cause());
        });
        context.runOnContext(turn -> batch.makeAnswers());
    }

    private void pause(long nanos) {
        pausing = true;
        context.nettyEventLoop().schedule(() -> context.runOnContext(this::goOn), nanos, TimeUnit.NANOSECONDS);
    }

    private void goOn(Void turn) {
        pausing = false;
        flush();
    }
}
