package io.astratrade.gamification.board;

import io.astratrade.gamification.board.domain.Board;
import io.astratrade.gamification.board.domain.BoardKey;
import io.astratrade.platform.redis.RedisUnavailableException;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the running boards in Redis current: told after each commit, and looking by itself every so often. */
public final class BoardProjector {
    private static final Logger LOG = LoggerFactory.getLogger(BoardProjector.class);
    private static final long PAUSE_MS = 20;

    private final Vertx vertx;
    private final BoardFollower follower;
    private final BoardConfig config;
    private final Clock clock;
    private final BoardFreshness freshness;
    private final AtomicInteger wanted = new AtomicInteger();
    private long sweepTimer = -1;
    private boolean failing;

    public BoardProjector(
            Vertx vertx, BoardFollower follower, BoardConfig config, Clock clock, BoardFreshness freshness) {
        this.vertx = vertx;
        this.follower = follower;
        this.config = config;
        this.clock = clock;
        this.freshness = freshness;
    }

    public void start() {
        sweepTimer = vertx.setPeriodic(config.sweep().toMillis(), id -> wake());
        wake();
    }

    public void stop() {
        vertx.cancelTimer(sweepTimer);
    }

    /** Asks for a look at what was committed; many at once cost one look. */
    public void wake() {
        if (wanted.getAndIncrement() == 0) {
            round();
        }
    }

    private void round() {
        wanted.set(1);
        follower.follow(BoardKey.allAt(Board.XP, clock.instant()))
                .onComplete(this::report)
                .eventually(() -> vertx.timer(PAUSE_MS, TimeUnit.MILLISECONDS))
                .onComplete(paused -> next());
    }

    private void next() {
        if (!wanted.compareAndSet(1, 0)) {
            round();
        }
    }

    private void report(Void done, Throwable failure) {
        if (failure != null && !failing) {
            LOG.warn("Boards in Redis cannot follow, trying every {}: {}", config.sweep(), failure.toString());
        }
        failing = failure != null;
        if (failure == null) {
            freshness.followed();
        } else if (failure instanceof RedisUnavailableException) {
            freshness.refused();
        }
    }
}
