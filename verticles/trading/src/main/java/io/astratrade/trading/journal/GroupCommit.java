package io.astratrade.trading.journal;

import io.astratrade.codec.Envelope;
import io.astratrade.trading.engine.command.Command;
import io.vertx.core.Context;
import io.vertx.core.internal.ContextInternal;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** The commits of one shard, one at a time: what comes while one is under way gathers for the next. */
public final class GroupCommit {
    private final ContextInternal context;
    private final ShardLog log;
    private final Runnable committed;
    private final Function<Throwable, RuntimeException> failed;
    private final CommitPace pace = new CommitPace();
    private Batch gathering = new Batch();
    private boolean underWay;
    private boolean pausing;

    /**
     * @param committed runs after each commit, before those who waited for it are answered
     * @param failed gets why there was no commit and gives what those who waited are told
     */
    public GroupCommit(
            Context context, ShardLog log, Runnable committed, Function<Throwable, RuntimeException> failed) {
        this.context = (ContextInternal) context;
        this.log = log;
        this.committed = committed;
        this.failed = failed;
    }

    /** Adds a command to the next commit, after which the reply is given. */
    public void add(Command command, List<Envelope> caused, PendingReply<?> reply) {
        gathering.add(command, caused);
        gathering.whenCommitted(reply);
    }

    /** Gives a reply after the commit of everything that was added so far: at once when nothing is pending. */
    public void whenDurable(PendingReply<?> reply) {
        if (underWay || gathering.hasCommands()) {
            gathering.whenCommitted(reply);
        } else {
            reply.give(null);
        }
    }

    public boolean full(int limit) {
        return gathering.full(limit);
    }

    public boolean underWay() {
        return underWay;
    }

    /** Refuses all that has gathered: it will not be committed. */
    public void discard(RuntimeException refusal) {
        next().fail(refusal);
    }

    /** Begins the next commit, if none is under way; it is under way before the last one's answers are written. */
    public void flush() {
        if (underWay || pausing || gathering.size() == 0) {
            return;
        }
        long wait = gathering.hasCommands() ? pace.waitNanos(System.nanoTime()) : 0;
        if (wait > 0) {
            pause(wait);
            return;
        }
        Batch batch = next();
        if (batch.hasCommands()) {
            commit(batch);
        } else {
            batch.complete();
        }
    }

    private Batch next() {
        Batch gathered = gathering;
        gathering = new Batch();
        return gathered;
    }

    private void commit(Batch batch) {
        underWay = true;
        pace.begun(batch.commands().size(), System.nanoTime());
        log.append(batch).onComplete(written -> settle(batch, written.cause()));
        context.runOnContext(turn -> batch.makeAnswers());
    }

    private void settle(Batch batch, Throwable failure) {
        underWay = false;
        if (failure == null) {
            committed.run();
            batch.complete();
        } else {
            batch.fail(failed.apply(failure));
        }
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
