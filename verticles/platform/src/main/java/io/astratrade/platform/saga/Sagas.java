package io.astratrade.platform.saga;

import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.Tx;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** A service's sagas: begins them, shows them, and runs them while it is open. */
public final class Sagas {
    private final SagaStore store;
    private final SagaRunner runner;
    private final Clock clock;

    /** @param lease how long a step may take; after so long a saga whose instance died goes on elsewhere */
    public Sagas(Vertx vertx, Database database, String service, Clock clock, MeterRegistry registry, Duration lease) {
        this.store = new SagaStore(database);
        this.runner = new SagaRunner(vertx, database, store, new SagaRunner.Setup(service, clock, registry, lease));
        this.clock = clock;
    }

    /** To be called before {@link #open}. */
    public Sagas add(Saga saga) {
        runner.add(saga);
        return this;
    }

    /** Goes on, here or elsewhere, with whatever is not over. */
    public void open() {
        runner.start();
    }

    /** Begins a saga if the transaction commits; one that was begun with this id before goes on as it is. */
    public Future<Void> start(Tx tx, String saga, UUID id, JsonObject data) {
        tx.afterCommit(runner::wake);
        return store.insert(tx, runner.named(saga), id, data, clock.instant());
    }

    /** States of a saga. */
    public Future<Optional<SagaRow>> find(UUID id) {
        return store.find(id);
    }

    /** Lets steps that run here end. */
    public Future<Void> close() {
        return runner.close();
    }
}
