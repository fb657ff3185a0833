package io.astratrade.platform.jobs;

import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.Tx;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a service's jobs when they are due, unless another instance does; a job never runs twice at a time. */
public final class JobRunner {
    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final long EVERY_MS = 1_000;

    private record Declared(Job job, JobWork work, JobMeters meters) {}

    /** A failure of a claimed job, with the due time it was claimed for. */
    private static final class JobFailure extends RuntimeException {
        private final Instant due;

        JobFailure(Instant due, Throwable cause) {
            super(cause);
            this.due = due;
        }
    }

    private final Vertx vertx;
    private final Database database;
    private final String service;
    private final Clock clock;
    private final MeterRegistry registry;
    private final JobStore store;
    private final Map<String, Declared> jobs = new LinkedHashMap<>();
    private Future<?> round = Future.succeededFuture();
    private boolean stopped;
    private long timer;

    public JobRunner(Vertx vertx, Database database, String service, Clock clock, MeterRegistry registry) {
        this.vertx = vertx;
        this.database = database;
        this.service = service;
        this.clock = clock;
        this.registry = registry;
        this.store = new JobStore(database);
    }

    /** To be called before {@link #start}. */
    public JobRunner add(Job job, JobWork work) {
        jobs.put(job.name(), new Declared(job, work, new JobMeters(registry, service, job.name(), clock)));
        return this;
    }

    /** Completes when the database knows every job. */
    public Future<Void> start() {
        Future<Void> declared = Future.succeededFuture();
        for (Declared each : jobs.values()) {
            Instant first = each.job().schedule().after(clock.instant());
            declared = declared.compose(done -> store.declare(each.job().name(), first));
        }
        return declared.onSuccess(known -> later());
    }

    private synchronized void later() {
        if (!stopped && !jobs.isEmpty()) {
            long jittered = EVERY_MS / 2 + ThreadLocalRandom.current().nextLong(EVERY_MS);
            timer = vertx.setTimer(jittered, id -> begin());
        }
    }

    private synchronized void begin() {
        if (!stopped) {
            round = runDue().onComplete(looked -> later());
        }
    }

    /** One look at all jobs; completes when those that were due here have run. */
    Future<Void> runDue() {
        return store.due(jobs.keySet())
                .compose(due -> {
                    Future<Void> done = Future.succeededFuture();
                    for (Declared each : jobs.values()) {
                        Instant next = due.getOrDefault(each.job().name(), Instant.MAX);
                        each.meters().next(next);
                        if (!next.isAfter(clock.instant())) {
                            done = done.compose(previous -> run(each));
                        }
                    }
                    return done;
                })
                .recover(failure -> {
                    LOG.warn("service={} the jobs cannot be looked up: {}", service, failure.toString());
                    return Future.succeededFuture();
                });
    }

    private Future<Void> run(Declared declared) {
        Instant begun = clock.instant();
        return database.transaction(tx -> store.claim(tx, declared.job().name(), begun)
                        .compose(claimed -> claimed.isEmpty()
                                ? Future.succeededFuture(false)
                                : work(declared, tx, claimed.get(), begun).map(true)))
                .<Void>map(ran -> {
                    if (ran) {
                        declared.meters().done(begun, clock.instant());
                    }
                    return null;
                })
                .recover(failure -> failed(declared, failure));
    }

    private Future<Void> work(Declared declared, Tx tx, Instant earliest, Instant now) {
        Job job = declared.job();
        Instant due = job.pending(earliest, now);
        Instant next = job.schedule().after(due);
        return Future.<Void>future(promise -> declared.work().run(tx, due).onComplete(promise))
                .compose(done -> store.done(tx, job.name(), next, due, now))
                .recover(failure -> Future.failedFuture(new JobFailure(earliest, failure)));
    }

    private Future<Void> failed(Declared declared, Throwable failure) {
        String job = declared.job().name();
        declared.meters().failed();
        LOG.warn("service={} job={} failed, it is tried again: {}", service, job, failure.toString());
        return failure instanceof JobFailure of
                ? store.failed(job, of.due, of.getCause(), clock.instant()).otherwiseEmpty()
                : Future.succeededFuture();
    }

    /** Lets a job that is running here end. */
    public synchronized Future<Void> close() {
        stopped = true;
        vertx.cancelTimer(timer);
        return round.<Void>mapEmpty().otherwiseEmpty();
    }
}
