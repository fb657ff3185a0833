package io.astratrade.platform.events.outbox;

import io.astratrade.platform.events.outbox.OutboxSession.OutboxRow;
import io.astratrade.platform.events.retention.PublishGate;
import io.astratrade.platform.events.stream.StreamId;
import io.astratrade.platform.redis.Backoff;
import io.astratrade.platform.redis.RedisErrors;
import io.astratrade.platform.redis.RedisLink;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The active relay at work: one round after the other while there are rows, then asleep until woken.
 *
 * <pre>
 *   wake ─► [check Redis kept its tail] ─► read rows in order ─► XADD all ─► mark rows ─► again while rows are found
 * </pre>
 */
final class RelayLoop {
    private static final Logger LOG = LoggerFactory.getLogger(RelayLoop.class);
    private static final int MAX_ROWS = 256;
    private static final long POLL_MS = 1_000;
    private static final long CHECK_MS = 2_000;
    /** Rounds that follow each other are spaced: many small ones cost far more than a few larger ones. */
    private static final long ROUND_MS = 4;
    /** The same after a round that found many rows. */
    private static final long LOADED_ROUND_MS = 15;

    private static final int LOADED_ROWS = 3;
    private static final long FULL_PAUSE_MS = 200;

    private final Vertx vertx;
    private final Context context;
    private final OutboxSession session;
    private final Publisher publisher;
    private final PublishGate gate;
    private final TailCheck tail;
    private final RelayConfig config;
    private final RelayMeters meters;
    private final OutboxCursor cursor = new OutboxCursor();
    private final Backoff backoff = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(2));
    private final AtomicBoolean woken = new AtomicBoolean();
    private final Promise<Void> stopped = Promise.promise();
    private volatile boolean stopping;
    private volatile boolean checkDue = true;
    private volatile boolean wholeScanDue = true;
    private volatile boolean reconnected;
    private volatile boolean failing;
    private boolean running;
    private long roundStart;
    private long roundMillis = ROUND_MS;
    private long pollTimer;
    private long checkTimer;

    RelayLoop(
            Vertx vertx,
            Context context,
            OutboxSession session,
            RedisLink link,
            RelayConfig config,
            PublishGate gate,
            Function<String, StreamId> trimmedTo,
            RelayMeters meters) {
        this.vertx = vertx;
        this.context = context;
        this.session = session;
        this.publisher = new Publisher(link, config.service());
        this.gate = gate;
        this.tail = new TailCheck(link, publisher, config.service(), trimmedTo);
        this.config = config;
        this.meters = meters;
    }

    void start() {
        pollTimer = vertx.setPeriodic(POLL_MS, id -> poll());
        checkTimer = vertx.setPeriodic(CHECK_MS, id -> checkTail());
        wake();
    }

    /** From any thread: there may be rows. */
    void wake() {
        if (woken.compareAndSet(false, true)) {
            context.runOnContext(go -> {
                if (!running && !stopping) {
                    running = true;
                    round();
                }
            });
        }
    }

    /** Whether the last round ended in a failure of Redis or PostgreSQL; from any thread. */
    boolean isFailing() {
        return failing;
    }

    /** Completes when the round in flight has ended. */
    Future<Void> stop() {
        stopping = true;
        vertx.cancelTimer(pollTimer);
        vertx.cancelTimer(checkTimer);
        context.runOnContext(go -> {
            if (!running) {
                stopped.tryComplete();
            }
        });
        return stopped.future();
    }

    private void poll() {
        session.backlog().onSuccess(meters::backlog);
        wholeScanDue = true;
        wake();
    }

    private void checkTail() {
        checkDue = true;
        wake();
    }

    /** To be called before commands go through a new connection to Redis. */
    void reconnected() {
        reconnected = true;
        checkTail();
    }

    private void round() {
        woken.set(false);
        roundStart = System.currentTimeMillis();
        Future<Integer> checked = checkDue ? check() : Future.succeededFuture(0);
        checked.compose(again -> session.unpublished(from(), MAX_ROWS, gate.roundBytes()))
                .compose(this::publish)
                .onComplete(this::next, this::failed);
    }

    private Future<Integer> check() {
        checkDue = false;
        reconnected = false;
        return tail.run(session).onSuccess(meters::republished).onSuccess(again -> {
            if (again > 0) {
                cursor.reset();
            }
        });
    }

    /** Usually where the last round ended; now and then the beginning, for a row that committed very late. */
    private long from() {
        boolean whole = wholeScanDue;
        wholeScanDue = false;
        return whole ? 0 : cursor.position();
    }

    /**
     * Rows that may have gone through a connection opened after the last check are not marked: Redis may have lost its
     * tail before, which must be found out first, and publishing them twice does no harm.
     */
    private Future<Boolean> publish(List<OutboxRow> rows) {
        roundMillis = rows.size() < LOADED_ROWS ? ROUND_MS : LOADED_ROUND_MS;
        if (rows.isEmpty() || stopping) {
            return Future.succeededFuture(false);
        }
        int events = rows.stream().mapToInt(OutboxRow::events).sum();
        return gate.admit(events).compose(room -> {
            if (!room) {
                roundMillis = FULL_PAUSE_MS;
                return Future.succeededFuture(true);
            }
            return send(rows);
        });
    }

    private Future<Boolean> send(List<OutboxRow> rows) {
        return publisher
                .publish(rows)
                .compose(published -> reconnected
                        ? Future.succeededFuture(true)
                        : session.mark(published)
                                .onSuccess(marked -> done(published))
                                .map(true));
    }

    private void done(Published published) {
        cursor.published(published.seqs(), System.currentTimeMillis());
        meters.published(published.events());
    }

    private void next(boolean found) {
        backoff.succeeded();
        failing = false;
        if (stopping) {
            finish();
        } else if (found || woken.get()) {
            long spare = roundMillis - (System.currentTimeMillis() - roundStart);
            if (spare > 0) {
                vertx.setTimer(spare, id -> round());
            } else {
                context.runOnContext(go -> round());
            }
        } else {
            running = false;
            if (woken.get()) {
                running = true;
                context.runOnContext(go -> round());
            }
        }
    }

    private void failed(Throwable failure) {
        meters.failed();
        failing = true;
        if (RedisErrors.outOfMemory(failure)) {
            gate.refused();
        }
        checkDue = true;
        if (stopping) {
            finish();
            return;
        }
        if (backoff.attempts() == 0) {
            LOG.warn("service={} events wait in the outbox: {}", config.service(), failure.toString());
        }
        vertx.setTimer(backoff.next(), id -> round());
    }

    private void finish() {
        running = false;
        failing = false;
        stopped.tryComplete();
    }
}
