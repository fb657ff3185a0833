package io.astratrade.platform.saga;

import io.astratrade.platform.db.Database;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Claims sagas that are due and takes them on, step by step, until they are over or must wait. */
final class SagaRunner {
    private static final Logger LOG = LoggerFactory.getLogger(SagaRunner.class);
    private static final long EVERY_MS = 500;
    private static final long IDLE_MS = 15_000;
    private static final Duration STUCK_AFTER = Duration.ofMinutes(1);

    /** What all kinds have in common. */
    record Setup(String service, Clock clock, MeterRegistry registry, Duration lease) {}

    private record Declared(Saga saga, SagaSteps steps, SagaMeters meters) {}

    private final Vertx vertx;
    private final Database database;
    private final SagaStore store;
    private final Setup setup;
    private final Map<String, Declared> sagas = new LinkedHashMap<>();
    private Future<?> round = Future.succeededFuture();
    private boolean stopped;
    private long timer;
    private volatile long stuck;

    SagaRunner(Vertx vertx, Database database, SagaStore store, Setup setup) {
        this.vertx = vertx;
        this.database = database;
        this.store = store;
        this.setup = setup;
        Gauge.builder("astra.saga.stuck", () -> stuck)
                .tag("service", setup.service())
                .register(setup.registry());
    }

    Saga named(String name) {
        return sagas.get(name).saga();
    }

    void add(Saga saga) {
        sagas.put(
                saga.name(),
                new Declared(
                        saga,
                        new SagaSteps(database, store, saga, setup),
                        new SagaMeters(setup.registry(), setup.service(), saga.name())));
    }

    synchronized void start() {
        if (!stopped) {
            long every = sagas.isEmpty() ? IDLE_MS : EVERY_MS;
            long jittered = every / 2 + ThreadLocalRandom.current().nextLong(every);
            timer = vertx.setTimer(jittered, id -> begin());
        }
    }

    /** Looks now instead of at the next turn. */
    synchronized void wake() {
        if (round.isComplete() && !stopped) {
            vertx.cancelTimer(timer);
            begin();
        }
    }

    private synchronized void begin() {
        if (!stopped && round.isComplete()) {
            round = look().onComplete(looked -> start());
        }
    }

    private Future<Void> look() {
        Instant now = setup.clock().instant();
        Future<Void> advanced = sagas.isEmpty()
                ? Future.succeededFuture()
                : store.claim(sagas.keySet(), now, setup.lease()).compose(this::advanceAll);
        return advanced.compose(done -> store.stuck(now.minus(STUCK_AFTER)))
                .onSuccess(count -> stuck = count)
                .<Void>mapEmpty()
                .recover(failure -> {
                    LOG.warn("service={} sagas cannot be looked up: {}", setup.service(), failure.toString());
                    return Future.succeededFuture();
                });
    }

    private Future<Void> advanceAll(List<SagaRow> claimed) {
        return Future.join(claimed.stream().map(this::advance).toList())
                .<Void>mapEmpty()
                .otherwiseEmpty();
    }

    private Future<Void> advance(SagaRow row) {
        Declared declared = sagas.get(row.kind());
        return declared.steps()
                .take(row)
                .compose(next -> {
                    if (next.over()) {
                        declared.meters().over(next.state());
                        LOG.info("service={} saga={} {} is {}", setup.service(), row.kind(), row.id(), next.state());
                        return Future.<Void>succeededFuture();
                    }
                    return advance(next);
                })
                .recover(failure -> postpone(declared, row, failure));
    }

    private Future<Void> postpone(Declared declared, SagaRow row, Throwable failure) {
        if (failure instanceof ClaimLostException || failure instanceof PostponedException) {
            return Future.failedFuture(new PostponedException());
        }
        declared.meters().retried();
        LOG.warn(
                "service={} saga={} {} step={} {} attempt={} failed, it is tried again: {}",
                setup.service(),
                row.kind(),
                row.id(),
                row.step(),
                row.state(),
                row.attempts(),
                failure.toString());
        return store.failed(row, failure, setup.clock().instant())
                .compose(written -> Future.failedFuture(new PostponedException()));
    }

    /** Has been written down already; only unwinds the steps that led here. */
    private static final class PostponedException extends RuntimeException {
        PostponedException() {
            super("postponed", null, false, false);
        }
    }

    synchronized Future<Void> close() {
        stopped = true;
        vertx.cancelTimer(timer);
        return round.<Void>mapEmpty().otherwiseEmpty();
    }
}
