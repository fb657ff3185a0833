package io.astratrade.platform.events.outbox;

import io.astratrade.platform.db.Database;
import io.astratrade.platform.events.retention.InactiveGroups;
import io.astratrade.platform.events.retention.PublishGate;
import io.astratrade.platform.events.retention.Refill;
import io.astratrade.platform.events.retention.StreamTrimmer;
import io.astratrade.platform.events.retention.StreamUsage;
import io.astratrade.platform.redis.Backoff;
import io.astratrade.platform.redis.RedisLink;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the outbox of one schema to Redis. Of all processes only the one whose session holds the advisory lock is
 * active; the others try for it every second.
 */
public final class OutboxRelay extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final long STANDBY_MS = 1_000;
    private static final long STARVED_MS = 5_000;
    private static final long START_LIMIT_S = 30;
    private static final long STOP_LIMIT_S = 5;

    private final Database database;
    private final RelayConfig config;
    private final MeterRegistry registry;
    private final RelayMeters meters;
    private final Promise<Void> tried = Promise.promise();
    private final Backoff connecting = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(2));
    private final AtomicBoolean lost = new AtomicBoolean();
    private RedisLink link;
    private PublishGate gate;
    private StreamTrimmer trimmer;
    private OutboxSession session;
    private volatile RelayLoop loop;
    private Housekeeping housekeeping;
    private volatile boolean stopping;

    public OutboxRelay(Database database, RelayConfig config, MeterRegistry registry) {
        this.database = database;
        this.config = config;
        this.registry = registry;
        this.meters = new RelayMeters(registry, config.service());
    }

    /** Completes when it is known whether this relay is the active one. */
    @Override
    public Future<?> start() {
        link = RedisLink.open(vertx, config.redisUri(), config.service() + "-relay");
        link.onConnected(this::reconnected);
        gate = new PublishGate(link);
        InactiveGroups inactive = new InactiveGroups(registry, config.service());
        StreamUsage usage = new StreamUsage(link, config.retention(), registry, config.service());
        trimmer = new StreamTrimmer(link, database, config.retention(), usage, inactive, this::isStarved);
        Refill refill = new Refill(link, database, gate, registry, config.service());
        housekeeping = new Housekeeping(vertx, database, config, trimmer, refill, inactive, gate::isHolding);
        meters.holding(gate::isHolding);
        connect();
        return tried.future().timeout(START_LIMIT_S, TimeUnit.SECONDS);
    }

    @Override
    public Future<?> stop() {
        stopping = true;
        database.outbox().relayIsElsewhere();
        housekeeping.stop();
        Future<Void> idle = loop == null ? Future.succeededFuture() : loop.stop();
        return idle.timeout(STOP_LIMIT_S, TimeUnit.SECONDS)
                .eventually(() -> session == null ? Future.succeededFuture() : session.close())
                .eventually(() -> link.close())
                .otherwiseEmpty();
    }

    /** Whether events wait in the outbox because Redis has no room, refuses them or cannot be reached. */
    public boolean isHolding() {
        RelayLoop current = loop;
        return gate != null && gate.isHolding() || current != null && current.isFailing();
    }

    private boolean isStarved() {
        return gate.isHolding() && meters.oldestMillis() > STARVED_MS;
    }

    private void reconnected() {
        RelayLoop current = loop;
        if (current != null) {
            current.reconnected();
        }
    }

    private void connect() {
        if (!stopping) {
            OutboxSession.open(vertx, database.config()).onComplete(this::standBy, this::reconnect);
        }
    }

    private void reconnect(Throwable failure) {
        if (stopping) {
            return;
        }
        if (connecting.attempts() == 0) {
            LOG.warn("service={} the outbox relay has no database: {}", config.service(), failure.toString());
        }
        vertx.setTimer(connecting.next(), id -> connect());
    }

    private void standBy(OutboxSession opened) {
        session = opened;
        connecting.succeeded();
        tryToLead(opened);
    }

    private void tryToLead(OutboxSession opened) {
        if (stopping) {
            opened.close();
            return;
        }
        opened.lead(database.config().schema())
                .onComplete(
                        leads -> {
                            tried.tryComplete();
                            if (leads) {
                                lead(opened);
                            } else {
                                long jittered = STANDBY_MS / 2
                                        + ThreadLocalRandom.current().nextLong(STANDBY_MS);
                                vertx.setTimer(jittered, id -> tryToLead(opened));
                            }
                        },
                        failure -> opened.close().onComplete(closed -> reconnect(failure)));
    }

    private void lead(OutboxSession opened) {
        lost.set(false);
        loop = new RelayLoop(vertx, context, opened, link, config, gate, trimmer::trimmedTo, meters);
        opened.listen(database.outbox().channel(), loop::wake, this::stepDown)
                .onSuccess(listening -> {
                    LOG.info("service={} the outbox relay is active", config.service());
                    meters.active(true);
                    database.outbox().relayIsHere(loop::wake);
                    housekeeping.start();
                    loop.start();
                })
                .onFailure(failure -> opened.close().onComplete(closed -> stepDown()));
    }

    /** The session is gone and with it the lock: another relay may already be active. */
    private void stepDown() {
        if (stopping || !lost.compareAndSet(false, true)) {
            return;
        }
        LOG.warn("service={} the outbox relay lost its session and steps down", config.service());
        database.outbox().relayIsElsewhere();
        meters.active(false);
        housekeeping.stop();
        loop.stop();
        reconnect(new IllegalStateException("session lost"));
    }
}
