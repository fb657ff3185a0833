package io.astratrade.gamification.board;

import io.astratrade.gamification.board.domain.BoardKey;
import io.astratrade.gamification.board.domain.Standing;
import io.astratrade.gamification.board.store.BoardChange;
import io.astratrade.gamification.board.store.BoardChangeStore;
import io.astratrade.gamification.board.store.BoardStore;
import io.astratrade.gamification.board.store.RankingStore;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Brings boards in Redis up to the committed changes in PostgreSQL. A board knows the number of the last change it
 * contains, in Redis itself, so that whatever Redis forgets is told again, and a board that lost its place is rebuilt.
 */
public final class BoardFollower {
    private static final int BATCHES = 50;

    private final BoardStore scores;
    private final BoardChangeStore changes;
    private final RankingStore rankings;
    private final BoardBuilder builder;

    public BoardFollower(BoardStore scores, BoardChangeStore changes, RankingStore rankings, BoardBuilder builder) {
        this.scores = scores;
        this.changes = changes;
        this.rankings = rankings;
        this.builder = builder;
    }

    /** Completes when these boards contain every change committed before the call, or somebody else is building them. */
    public Future<Void> follow(List<BoardKey> boards) {
        return rankings.positions(boards).compose(at -> changes.head().compose(head -> {
            Future<Void> done = Future.succeededFuture();
            for (int i = 0; i < boards.size(); i++) {
                BoardKey board = boards.get(i);
                Optional<Long> position = at.get(i);
                done = done.compose(previous -> follow(board, position, head));
            }
            return done;
        }));
    }

    private Future<Void> follow(BoardKey board, Optional<Long> position, long head) {
        if (position.isEmpty()) {
            return builder.build(board).mapEmpty();
        }
        return position.get() > head ? rebuild(board) : advance(board, position.get(), head);
    }

    private Future<Void> advance(BoardKey board, long position, long head) {
        return position == head
                ? Future.succeededFuture()
                : changes.after(position, BATCHES).compose(missed -> apply(board, position, head, missed));
    }

    private Future<Void> apply(BoardKey board, long position, long head, List<BoardChange> missed) {
        if (missed.isEmpty() || missed.get(0).seq() != position + 1) {
            return rebuild(board);
        }
        long reached = missed.get(missed.size() - 1).seq();
        return standings(board, missed)
                .compose(changed -> rankings.apply(board, position, reached, changed))
                .compose(applied ->
                        applied ? advance(board, reached, Math.max(reached, head)) : Future.succeededFuture());
    }

    private Future<List<Standing>> standings(BoardKey board, List<BoardChange> missed) {
        Set<String> users = missed.stream()
                .filter(change -> change.boardIds().contains(board.id()))
                .flatMap(change -> change.userIds().stream())
                .collect(Collectors.toSet());
        return users.isEmpty() ? Future.succeededFuture(List.of()) : scores.standings(board.id(), users);
    }

    /** Nobody may see a board that changes are missing from for good. */
    private Future<Void> rebuild(BoardKey board) {
        return rankings.drop(board).compose(dropped -> builder.build(board)).mapEmpty();
    }
}
