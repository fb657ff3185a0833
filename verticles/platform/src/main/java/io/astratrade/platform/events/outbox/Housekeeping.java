package io.astratrade.platform.events.outbox;

import io.astratrade.platform.async.AsyncLoop;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.events.retention.InactiveGroups;
import io.astratrade.platform.events.retention.Refill;
import io.astratrade.platform.events.retention.StreamTrimmer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes what is past its time, in small steps, and trims the streams; done by the active relay. */
final class Housekeeping {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final long PURGE_MS = 10_000;
    private static final long TRIM_MS = 3_000;
    private static final long HOLDING_TRIM_MS = 300;
    private static final long REFILL_MS = 500;
    /** While groups take what they are given. */
    private static final long REFILLING_MS = 20;

    private static final int STEP_ROWS = 2_000;
    private static final long STEP_PAUSE_MS = 50;
    private static final Duration IDEMPOTENCY_RETENTION = Duration.ofHours(24);
    private static final String OUTBOX = """
            DELETE FROM outbox WHERE seq = ANY(ARRAY(
                SELECT seq FROM outbox WHERE published_ms < (extract(epoch FROM now()) * 1000)::bigint - $1::bigint ORDER BY published_ms LIMIT $2))
            """;
    private static final String INBOX = """
            DELETE FROM inbox WHERE ctid = ANY(ARRAY(
                SELECT ctid FROM inbox WHERE received_at < now() - $1::bigint * interval '1 millisecond' LIMIT $2))
            """;
    private static final String IDEMPOTENCY = """
            DELETE FROM idempotency_key WHERE ctid = ANY(ARRAY(
                SELECT ctid FROM idempotency_key WHERE created_at < now() - $1::bigint * interval '1 millisecond' LIMIT $2))
            """;

    private final Vertx vertx;
    private final Database database;
    private final RelayConfig config;
    private final InactiveGroups silent;
    private final StreamTrimmer trimmer;
    private final Refill refill;
    private final BooleanSupplier holding;
    private final Set<String> failing = ConcurrentHashMap.newKeySet();
    private boolean active;
    private long purgeTimer;
    private long trimTimer;
    private long refillTimer;

    /** @param holding whether the relay waits for room in Redis, so that trimming is urgent */
    Housekeeping(
            Vertx vertx,
            Database database,
            RelayConfig config,
            StreamTrimmer trimmer,
            Refill refill,
            InactiveGroups silent,
            BooleanSupplier holding) {
        this.vertx = vertx;
        this.database = database;
        this.config = config;
        this.silent = silent;
        this.trimmer = trimmer;
        this.refill = refill;
        this.holding = holding;
    }

    synchronized void start() {
        if (!active) {
            active = true;
            schedulePurge();
            scheduleTrim();
            scheduleRefill(REFILL_MS);
        }
    }

    synchronized void stop() {
        active = false;
        vertx.cancelTimer(purgeTimer);
        vertx.cancelTimer(trimTimer);
        vertx.cancelTimer(refillTimer);
        silent.clear();
    }

    private synchronized void schedulePurge() {
        if (active) {
            purgeTimer =
                    vertx.setTimer(PURGE_MS, id -> logged("purging", purge()).onComplete(done -> schedulePurge()));
        }
    }

    private synchronized void scheduleTrim() {
        if (active) {
            long pause = holding.getAsBoolean() ? HOLDING_TRIM_MS : TRIM_MS;
            trimTimer = vertx.setTimer(
                    pause, id -> logged("trimming streams", trimmer.trim()).onComplete(done -> scheduleTrim()));
        }
    }

    private synchronized void scheduleRefill(long pause) {
        if (active) {
            refillTimer = vertx.setTimer(pause, id -> logged("refilling groups", refill.run())
                    .onComplete(
                            given -> scheduleRefill(given.succeeded() && given.result() ? REFILLING_MS : REFILL_MS)));
        }
    }

    Future<Void> purge() {
        return purge(OUTBOX, config.outboxRetention())
                .compose(done -> purge(INBOX, config.inboxRetention()))
                .compose(done -> purge(IDEMPOTENCY, IDEMPOTENCY_RETENTION));
    }

    private Future<Void> purge(String sql, Duration retention) {
        return AsyncLoop.whileTrue(() -> database.query(sql, retention.toMillis(), STEP_ROWS)
                .compose(deleted -> deleted.rowCount() < STEP_ROWS
                        ? Future.succeededFuture(false)
                        : vertx.timer(STEP_PAUSE_MS, TimeUnit.MILLISECONDS).map(waited -> true)));
    }

    private <T> Future<T> logged(String task, Future<T> work) {
        return work.onSuccess(done -> failing.remove(task)).onFailure(failure -> {
            if (failing.add(task)) {
                LOG.warn("service={} {} fails and is tried again: {}", config.service(), task, failure.toString());
            }
        });
    }
}
