package io.astratrade.trading.shard;

import io.astratrade.platform.async.CallerContext;
import io.astratrade.platform.events.outbox.Cause;
import io.astratrade.trading.domain.TradingRefusal;
import io.astratrade.trading.engine.Engine;
import io.astratrade.trading.engine.Outcome;
import io.astratrade.trading.engine.command.Command;
import io.astratrade.trading.store.JournalStore;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.internal.ContextInternal;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The single writer of a shard's engine, on one event loop. Commands are applied in memory at once and answered when the
 * commit that carries them is done; while one commit is in flight, the next gathers. Reads are answered after the commit
 * of everything they could have seen.
 */
public final class Shard {
    private static final Logger LOG = LoggerFactory.getLogger(Shard.class);
    private static final int RETRY_MS = 250;

    private final int number;
    private final ContextInternal context;
    private final ShardLog log;
    private final EventMapper events;
    private final int queueLimit;
    private final Mailbox arrivals;
    private final GroupCommit commits;
    private Engine engine;
    private boolean closed;
    private boolean moving;
    private volatile ShardState state = ShardState.LOADING;

    public Shard(int number, Context context, ShardLog log, EventMapper events, int queueLimit) {
        this.number = number;
        this.context = (ContextInternal) context;
        this.log = log;
        this.events = events;
        this.queueLimit = queueLimit;
        this.commits = new GroupCommit(this.context, log, this::settled);
        this.arrivals = new Mailbox(context, commits::flush);
    }

    public int number() {
        return number;
    }

    public ShardState state() {
        return state;
    }

    /** Takes the shard over from whoever had it and completes when it can trade. */
    public Future<Void> open() {
        return log.takeOver().compose(taken -> log.load()).onSuccess(this::lead).mapEmpty();
    }

    /** Takes over again what a newer owner has left. */
    Future<Void> takeBack() {
        return log.takeOver().onSuccess(taken -> {
            LOG.warn("Shard {} has no owner any more; this one takes it back", number);
            forget();
            reload();
        });
    }

    /** Steps down for a newer owner, before a write would collide. */
    void deposed() {
        if (state == ShardState.LEADING) {
            moving = true;
            forget();
            if (!commits.underWay()) {
                reload();
            }
        }
    }

    /** Applies a command and answers with its outcome once that is durable; fails with 503 while the shard cannot write. */
    public Future<Outcome> execute(LongFunction<Command> command, Cause cause) {
        return execute(command, cause, outcome -> outcome);
    }

    /** The same with an answer made of the outcome, on the shard's event loop, before anybody knows of it. */
    public <T> Future<T> execute(LongFunction<Command> command, Cause cause, Function<Outcome, T> view) {
        Promise<T> answer = CallerContext.promise();
        arrivals.add(() -> apply((engineNow, micros) -> command.apply(micros), cause, view, answer));
        return answer.future();
    }

    /** A command that nobody asked for: it depends on the engine's state and is skipped while the shard cannot write. */
    void tick(StateCommand command) {
        arrivals.add(() -> apply(command, null, outcome -> outcome, Promise.promise()));
    }

    /** A view of the engine that shows only what is durable when the answer comes. */
    public <T> Future<T> read(Function<Engine, T> view) {
        Promise<T> answer = CallerContext.promise();
        arrivals.add(() -> look(view, answer));
        return answer.future();
    }

    /** Does work on the shard's event loop, from where calling the shard changes no threads. */
    <T> Future<T> beside(Supplier<Future<T>> work) {
        return Future.future(done -> context.runOnContext(turn -> work.get().onComplete(done)));
    }

    /** Commits what was accepted, then accepts nothing more. */
    public Future<Void> close() {
        Promise<Void> done = CallerContext.promise();
        arrivals.add(() -> {
            closed = true;
            moving = true;
            state = ShardState.CLOSED;
            whenDurable(done, null);
        });
        return done.future().otherwiseEmpty();
    }

    private <T> void apply(StateCommand maker, Cause cause, Function<Outcome, T> view, Promise<T> answer) {
        if (state != ShardState.LEADING || commits.gathering().full(queueLimit)) {
            answer.fail(refusal());
            return;
        }
        try {
            Command command = maker.at(engine, log.nowMicros());
            Outcome outcome = engine.apply(command);
            commits.gathering().add(command, events.envelopes(outcome, cause));
            commits.gathering().whenCommitted(new PendingReply<>(answer, () -> view.apply(outcome)));
        } catch (RuntimeException broken) {
            answer.fail(broken);
            distrust(broken);
        }
    }

    private <T> void look(Function<Engine, T> view, Promise<T> answer) {
        if (state != ShardState.LEADING) {
            answer.fail(refusal());
            return;
        }
        T seen;
        try {
            seen = view.apply(engine);
        } catch (RuntimeException broken) {
            answer.fail(broken);
            return;
        }
        whenDurable(answer, seen);
    }

    /** Answers after the commit of everything that was applied so far. */
    private <T> void whenDurable(Promise<T> answer, T seen) {
        if (commits.pending()) {
            commits.gathering().whenCommitted(new PendingReply<>(answer, () -> seen));
        } else {
            answer.complete(seen);
        }
    }

    private void settled(Batch batch, Throwable failure) {
        if (failure != null) {
            abandon(batch, failure);
            return;
        }
        if (engine == null && !closed) {
            reload();
        } else {
            commits.flush();
        }
        batch.complete();
    }

    /** A command that broke off may have done half of its work in memory, on which nothing may be built. */
    private void distrust(RuntimeException broken) {
        LOG.error("A command of shard {} broke off; the shard reloads", number, broken);
        forget();
        if (!commits.underWay()) {
            reload();
        }
    }

    /** Memory is ahead of the journal: nothing that was not committed may ever be seen. */
    private void abandon(Batch batch, Throwable failure) {
        LOG.warn("Shard {} could not write its journal and reloads: {}", number, failure.toString());
        moving = JournalStore.taken(failure);
        batch.fail(refusal());
        forget();
        reload();
    }

    private void forget() {
        state = closed ? ShardState.CLOSED : ShardState.LOADING;
        engine = null;
        commits.discard().fail(refusal());
    }

    private void reload() {
        log.stillOwner()
                .compose(owner -> owner ? log.load() : Future.succeededFuture())
                .onComplete(loaded -> {
                    if (closed) {
                        return;
                    }
                    if (loaded.failed()) {
                        context.owner().setTimer(RETRY_MS, again -> reload());
                    } else if (loaded.result() == null) {
                        moving = true;
                        state = ShardState.FENCED;
                        LOG.warn("Shard {} has a newer owner; this one has stepped down", number);
                    } else {
                        lead(loaded.result());
                    }
                });
    }

    private void lead(Engine loaded) {
        engine = loaded;
        moving = false;
        state = ShardState.LEADING;
        LOG.info("Shard {} leads from journal row {}", number, log.position());
    }

    /** While another instance takes over, what is refused here has had no effect and may be sent there. */
    private RuntimeException refusal() {
        return moving
                ? TradingRefusal.TRADING_SHARD_MOVING.refused().unserved().retryAfter(1)
                : TradingRefusal.TRADING_SHARD_UNAVAILABLE.refused().retryAfter(1);
    }
}
