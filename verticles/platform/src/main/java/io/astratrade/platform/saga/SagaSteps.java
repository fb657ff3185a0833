package io.astratrade.platform.saga;

import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.Tx;
import io.astratrade.platform.refusal.RefusedException;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Takes one step of a saga, forwards or backwards, and commits where it is then. */
final class SagaSteps {
    private final Database database;
    private final SagaStore store;
    private final Saga saga;
    private final SagaRunner.Setup setup;

    SagaSteps(Database database, SagaStore store, Saga saga, SagaRunner.Setup setup) {
        this.database = database;
        this.store = store;
        this.saga = saga;
        this.setup = setup;
    }

    /** The saga after its next step; fails with what the step failed with, unless that turns the saga round. */
    Future<SagaRow> take(SagaRow row) {
        return row.state() == SagaState.RUNNING ? forwards(row) : backwards(row);
    }

    private Future<SagaRow> forwards(SagaRow row) {
        if (now().isAfter(row.deadline())) {
            return turn(
                    row,
                    row.step(),
                    "the deadline has passed" + (row.lastError() == null ? "" : ": " + row.lastError()));
        }
        int next = row.step() + 1;
        SagaState then = next == saga.steps().size() ? SagaState.DONE : SagaState.RUNNING;
        return act(saga.steps().get(row.step()).action(), row, added -> row.at(then, next, added))
                .recover(failure -> failure instanceof RefusedException refused
                        ? turn(row, row.step() - 1, refused.refusal().name())
                        : Future.failedFuture(failure));
    }

    /** From now on backwards, beginning with the step that this index names. */
    private Future<SagaRow> turn(SagaRow row, int from, String why) {
        SagaRow turned = row.at(from < 0 ? SagaState.COMPENSATED : SagaState.COMPENSATING, from, null);
        return database.transaction(tx -> store.move(tx, turned, now(), setup.lease(), why))
                .map(turned.because(why));
    }

    private Future<SagaRow> backwards(SagaRow row) {
        int next = row.step() - 1;
        SagaState then = next < 0 ? SagaState.COMPENSATED : SagaState.COMPENSATING;
        return act(saga.steps().get(row.step()).compensation(), row, added -> row.at(then, next, added));
    }

    private Future<SagaRow> act(Action action, SagaRow row, Function<JsonObject, SagaRow> after) {
        if (action instanceof Action.Remote remote) {
            return Future.<JsonObject>future(
                            promise -> remote.work().run(row.run()).onComplete(promise))
                    .timeout(setup.lease().toMillis() * 2 / 3, TimeUnit.MILLISECONDS)
                    .compose(added -> database.transaction(tx -> move(tx, row, after.apply(added))));
        }
        Action.LocalWork work = ((Action.Local) action).work();
        return database.transaction(tx -> work.run(tx, row.run()).compose(added -> move(tx, row, after.apply(added))));
    }

    /** The reason for which a saga turned round stays readable to its end. */
    private Future<SagaRow> move(Tx tx, SagaRow before, SagaRow after) {
        String error = before.state() == SagaState.COMPENSATING ? before.lastError() : null;
        return store.move(tx, after, now(), setup.lease(), error).map(after.because(error));
    }

    private Instant now() {
        return setup.clock().instant();
    }
}
