package io.astratrade.platform.saga;

import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;

/** The work of a step, or its undoing; its answer is merged into the saga's data. */
public sealed interface Action {
    /** Work in the saga's own database. */
    @FunctionalInterface
    interface LocalWork {
        Future<JsonObject> run(Tx tx, SagaRun run);
    }

    /** A call of another service, which must take the run's key for idempotency. */
    @FunctionalInterface
    interface RemoteWork {
        Future<JsonObject> run(SagaRun run);
    }

    record Local(LocalWork work) implements Action {}

    record Remote(RemoteWork work) implements Action {}

    /** Commits together with the saga's state: happens exactly once. */
    static Action local(LocalWork work) {
        return new Local(work);
    }

    /** May be called more than once with one key. */
    static Action remote(RemoteWork work) {
        return new Remote(work);
    }

    /** For steps that leave nothing to undo. */
    static Action nothing() {
        return new Local((tx, run) -> Future.succeededFuture(new JsonObject()));
    }
}
