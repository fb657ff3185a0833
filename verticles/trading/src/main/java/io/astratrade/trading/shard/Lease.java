package io.astratrade.trading.shard;

import io.astratrade.trading.journal.ShardLog;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says again and again that a shard's owner lives, and notices when it is the owner no more. A shard that was fenced is
 * taken back from an owner that has left, or has not been heard of for the length of the lease.
 */
public final class Lease {
    private static final Logger LOG = LoggerFactory.getLogger(Lease.class);
    private static final long SLOWEST_BEAT_MS = 2_000;
    private static final int BEATS = 5;

    private final Vertx vertx;
    private final Shard shard;
    private final ShardLog log;
    private final Duration length;
    private long timer;
    private boolean beating;

    public Lease(Vertx vertx, Shard shard, ShardLog log, Duration length) {
        this.vertx = vertx;
        this.shard = shard;
        this.log = log;
        this.length = length;
    }

    public void start() {
        timer = vertx.setPeriodic(Math.max(1, Math.min(SLOWEST_BEAT_MS, length.toMillis() / BEATS)), beat -> beat());
    }

    /** Ends the lease at once, so that whoever waits for the shard need not wait for long. */
    public Future<Void> release() {
        stop();
        return log.release().otherwiseEmpty();
    }

    void stop() {
        vertx.cancelTimer(timer);
    }

    private void beat() {
        if (beating) {
            return;
        }
        beating = true;
        (shard.state() == ShardState.FENCED ? succeed() : renew()).onComplete(done -> {
            beating = false;
            if (done.failed()) {
                LOG.warn(
                        "Shard {}: no word from its lease: {}",
                        shard.number(),
                        done.cause().toString());
            }
        });
    }

    private Future<?> succeed() {
        return log.vacant(length).compose(vacant -> vacant ? shard.takeBack() : Future.succeededFuture());
    }

    private Future<?> renew() {
        return log.renew().onSuccess(owner -> {
            if (!owner) {
                shard.deposed();
            }
        });
    }
}
