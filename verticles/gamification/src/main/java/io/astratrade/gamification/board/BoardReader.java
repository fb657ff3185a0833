package io.astratrade.gamification.board;

import io.astratrade.gamification.board.domain.BoardKey;
import io.astratrade.gamification.board.domain.RankedStanding;
import io.astratrade.gamification.board.domain.Standing;
import io.astratrade.gamification.board.store.RankingStore;
import io.astratrade.gamification.domain.GamificationRefusal;
import io.astratrade.platform.refusal.ApiRefusal;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Reads boards, and has a missing one built first. Refuses with GAMIFICATION_BOARD_REBUILDING when that takes long, and with
 * SERVICE_UNAVAILABLE while Redis takes no changes of boards.
 */
public final class BoardReader {
    private static final long POLL_MS = 50;
    private static final int RETRY_SECONDS = 1;

    private final Vertx vertx;
    private final RankingStore rankings;
    private final BoardBuilder builder;
    private final BoardFreshness freshness;
    private final Duration patience;

    public BoardReader(
            Vertx vertx, RankingStore rankings, BoardBuilder builder, BoardFreshness freshness, Duration patience) {
        this.vertx = vertx;
        this.rankings = rankings;
        this.builder = builder;
        this.freshness = freshness;
        this.patience = patience;
    }

    /** The best, or those behind a standing. */
    public Future<List<RankedStanding>> page(BoardKey board, Optional<Standing> after, int limit) {
        return patiently(board, () -> rankings.page(board, after, limit));
    }

    /** A user among neighbours; empty for a user without points. */
    public Future<List<RankedStanding>> around(BoardKey board, String userId, int neighbours) {
        return patiently(board, () -> rankings.around(board, userId, neighbours));
    }

    private Future<List<RankedStanding>> patiently(
            BoardKey board, Supplier<Future<Optional<List<RankedStanding>>>> attempt) {
        if (freshness.isStale()) {
            return Future.failedFuture(ApiRefusal.SERVICE_UNAVAILABLE
                    .refused("The boards cannot be brought up to date right now")
                    .retryAfter(RETRY_SECONDS));
        }
        return attempt.get().compose(found -> found.map(Future::succeededFuture)
                .orElseGet(() -> build(board, System.nanoTime() + patience.toNanos(), attempt)
                        .timeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                        .recover(BoardReader::rebuilding)));
    }

    private Future<List<RankedStanding>> build(
            BoardKey board, long deadline, Supplier<Future<Optional<List<RankedStanding>>>> attempt) {
        return builder.build(board)
                .compose(built -> built ? Future.succeededFuture() : vertx.timer(POLL_MS, TimeUnit.MILLISECONDS))
                .compose(waited -> attempt.get())
                .compose(found -> found.map(Future::succeededFuture)
                        .orElseGet(() -> System.nanoTime() < deadline
                                ? build(board, deadline, attempt)
                                : Future.failedFuture(new TimeoutException("Board " + board.id() + " is missing"))));
    }

    private static Future<List<RankedStanding>> rebuilding(Throwable failure) {
        return Future.failedFuture(
                failure instanceof TimeoutException
                        ? GamificationRefusal.GAMIFICATION_BOARD_REBUILDING
                                .refused()
                                .retryAfter(RETRY_SECONDS)
                        : failure);
    }
}
