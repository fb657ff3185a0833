package io.astratrade.trading.shard;

import io.astratrade.trading.domain.TradingRefusal;
import io.astratrade.trading.engine.Engine;
import io.astratrade.trading.journal.ShardLog;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A shard's engine and the right to change it: loaded when the journal is taken over, dropped when memory may be wrong. */
final class Leadership {
    private static final Logger LOG = LoggerFactory.getLogger(Leadership.class);
    private static final int RETRY_MS = 250;

    private final int number;
    private final Vertx vertx;
    private final ShardLog log;
    private Engine engine;
    private boolean moving;
    private volatile ShardState state = ShardState.LOADING;

    Leadership(int number, Vertx vertx, ShardLog log) {
        this.number = number;
        this.vertx = vertx;
        this.log = log;
    }

    ShardState state() {
        return state;
    }

    boolean leads() {
        return state == ShardState.LEADING;
    }

    /** Null unless the shard {@link #leads} or has just closed. */
    Engine engine() {
        return engine;
    }

    /** Takes the journal over from whoever had it; completes when the shard leads. */
    Future<Void> take() {
        return log.takeOver().compose(taken -> log.load()).onSuccess(this::lead).mapEmpty();
    }

    /** Takes the journal over and leaves loading to {@link #reload}. */
    Future<Void> retake() {
        return log.takeOver()
                .onSuccess(taken -> LOG.warn("Shard {} was abandoned by its owner and is taken back", number));
    }

    /** Whether there is no engine, and one is wanted. */
    boolean lost() {
        return engine == null && state != ShardState.CLOSED;
    }

    /**
     * Forgets the engine.
     *
     * @param toAnother whether another owner is known to take over
     */
    void drop(boolean toAnother) {
        moving = toAnother;
        engine = null;
        if (state != ShardState.CLOSED) {
            state = ShardState.LOADING;
        }
    }

    /** Accepts no command any more; the engine can still be seen until it is dropped. */
    void close() {
        moving = true;
        state = ShardState.CLOSED;
    }

    /** Loads the engine if this is still the owner; tries again until it is known. */
    void reload() {
        if (state == ShardState.CLOSED) {
            return;
        }
        log.stillOwner()
                .compose(owner -> owner ? log.load() : Future.succeededFuture())
                .onSuccess(this::loaded)
                .onFailure(failure -> vertx.setTimer(RETRY_MS, again -> reload()));
    }

    private void loaded(Engine found) {
        if (state == ShardState.CLOSED) {
            return;
        }
        if (found != null) {
            lead(found);
        } else {
            moving = true;
            state = ShardState.FENCED;
            LOG.warn("Shard {} has a newer owner and steps down", number);
        }
    }

    private void lead(Engine loaded) {
        engine = loaded;
        moving = false;
        state = ShardState.LEADING;
        LOG.info("Shard {} leads from journal row {}", number, log.position());
    }

    /** While another instance takes over, what is refused here has had no effect and may be sent there. */
    RuntimeException refusal() {
        return moving
                ? TradingRefusal.TRADING_SHARD_MOVING.refused().unserved().retryAfter(1)
                : TradingRefusal.TRADING_SHARD_UNAVAILABLE.refused().retryAfter(1);
    }
}
