package io.astratrade.trading.shard;

import io.astratrade.platform.async.CallerContext;
import io.astratrade.platform.db.Cause;
import io.astratrade.trading.engine.Engine;
import io.astratrade.trading.engine.Outcome;
import io.astratrade.trading.engine.command.Command;
import io.astratrade.trading.journal.GroupCommit;
import io.astratrade.trading.journal.PendingReply;
import io.astratrade.trading.journal.ShardLog;
import io.astratrade.trading.store.JournalStore;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
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

    private final int number;
    private final Context context;
    private final ShardLog log;
    private final EventMapper events;
    private final int queueLimit;
    private final Leadership leadership;
    private final GroupCommit commits;
    private final Mailbox arrivals;

    public Shard(int number, Context context, ShardLog log, EventMapper events, int queueLimit) {
        this.number = number;
        this.context = context;
        this.log = log;
        this.events = events;
        this.queueLimit = queueLimit;
        this.leadership = new Leadership(number, context.owner(), log);
        this.commits = new GroupCommit(context, log, this::committed, this::notCommitted);
        this.arrivals = new Mailbox(context, commits::flush);
    }

    public int number() {
        return number;
    }

    public ShardState state() {
        return leadership.state();
    }

    /** Takes the shard over from whoever had it and completes when it can trade. */
    public Future<Void> open() {
        return leadership.take();
    }

    /** Takes over again what a newer owner has left. */
    Future<Void> takeBack() {
        return leadership.retake().onSuccess(taken -> {
            startOver(true);
            leadership.reload();
        });
    }

    /** Steps down for a newer owner, before a write would collide. */
    void deposed() {
        if (leadership.leads()) {
            startOver(true);
            reloadUnlessCommitting();
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
            leadership.close();
            commits.whenDurable(new PendingReply<>(done, () -> null));
        });
        return done.future().otherwiseEmpty();
    }

    private <T> void apply(StateCommand maker, Cause cause, Function<Outcome, T> view, Promise<T> answer) {
        if (!leadership.leads() || commits.full(queueLimit)) {
            answer.fail(leadership.refusal());
            return;
        }
        try {
            Command command = maker.at(leadership.engine(), log.nowMicros());
            Outcome outcome = leadership.engine().apply(command);
            commits.add(
                    command, events.envelopes(outcome, cause), new PendingReply<>(answer, () -> view.apply(outcome)));
        } catch (RuntimeException broken) {
            answer.fail(broken);
            distrust(broken);
        }
    }

    private <T> void look(Function<Engine, T> view, Promise<T> answer) {
        if (!leadership.leads()) {
            answer.fail(leadership.refusal());
            return;
        }
        try {
            T seen = view.apply(leadership.engine());
            commits.whenDurable(new PendingReply<>(answer, () -> seen));
        } catch (RuntimeException broken) {
            answer.fail(broken);
        }
    }

    /** A command that broke off may have done half of its work in memory, on which nothing may be built. */
    private void distrust(RuntimeException broken) {
        LOG.error("A command of shard {} broke off; the shard reloads", number, broken);
        startOver(false);
        reloadUnlessCommitting();
    }

    private void committed() {
        if (leadership.lost()) {
            leadership.reload();
        } else {
            commits.flush();
        }
    }

    /** Memory is ahead of the journal: nothing that was not committed may ever be seen. */
    private RuntimeException notCommitted(Throwable failure) {
        LOG.warn("Shard {} could not write its journal and reloads: {}", number, failure.toString());
        startOver(JournalStore.taken(failure));
        leadership.reload();
        return leadership.refusal();
    }

    private void startOver(boolean moving) {
        leadership.drop(moving);
        commits.discard(leadership.refusal());
    }

    /** The journal is behind memory until the commit under way is done. */
    private void reloadUnlessCommitting() {
        if (!commits.underWay()) {
            leadership.reload();
        }
    }
}
