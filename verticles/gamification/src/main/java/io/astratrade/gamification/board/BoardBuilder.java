package io.astratrade.gamification.board;

import io.astratrade.gamification.board.domain.BoardKey;
import io.astratrade.gamification.board.domain.Standing;
import io.astratrade.gamification.board.store.BoardChangeStore;
import io.astratrade.gamification.board.store.BoardStore;
import io.astratrade.gamification.board.store.RankingStore;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds missing boards in Redis from PostgreSQL, aside and then in one step in place; one builder per board anywhere. */
public final class BoardBuilder {
    private static final Logger LOG = LoggerFactory.getLogger(BoardBuilder.class);
    private static final int PAGE = 2_000;

    private final BoardStore scores;
    private final BoardChangeStore changes;
    private final RankingStore rankings;
    private final Duration lockLife;
    private final Map<String, Future<Boolean>> running = new ConcurrentHashMap<>();

    public BoardBuilder(BoardStore scores, BoardChangeStore changes, RankingStore rankings, Duration lockLife) {
        this.scores = scores;
        this.changes = changes;
        this.rankings = rankings;
        this.lockLife = lockLife;
    }

    /** True when the board was built now; false when somebody else is at it. Callers of one instance share a build. */
    public Future<Boolean> build(BoardKey board) {
        Promise<Boolean> promise = Promise.promise();
        Future<Boolean> already = running.putIfAbsent(board.id(), promise.future());
        if (already != null) {
            return already;
        }
        attempt(board).onComplete(done -> running.remove(board.id())).onComplete(promise);
        return promise.future();
    }

    private Future<Boolean> attempt(BoardKey board) {
        String token = UUID.randomUUID().toString();
        return rankings.lock(board, token, lockLife)
                .compose(mine -> mine ? locked(board, token) : Future.succeededFuture(false));
    }

    /** The number is read before the scores, so that a change while they are read is applied again, not missed. */
    private Future<Boolean> locked(BoardKey board, String token) {
        return changes.head()
                .compose(head -> fill(board, token, "").compose(filled -> rankings.publish(board, token, head)))
                .onSuccess(published -> LOG.info("Board {} was rebuilt, published: {}", board.id(), published))
                .onFailure(failure -> rankings.release(board, token));
    }

    private Future<Void> fill(BoardKey board, String token, String afterUser) {
        return scores.page(board.id(), afterUser, PAGE).compose(page -> {
            List<Standing> shown =
                    page.stream().filter(standing -> standing.score() > 0).toList();
            return rankings.fill(board, token, lockLife, shown)
                    .compose(ours -> ours && page.size() == PAGE
                            ? fill(board, token, page.get(PAGE - 1).userId())
                            : Future.succeededFuture());
        });
    }
}
