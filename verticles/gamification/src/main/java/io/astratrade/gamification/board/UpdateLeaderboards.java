package io.astratrade.gamification.board;

import io.astratrade.codec.ConsumerGroup;
import io.astratrade.codec.event.GamificationEvent.XpGained;
import io.astratrade.gamification.board.domain.Board;
import io.astratrade.gamification.board.domain.ScoreChanges;
import io.astratrade.gamification.board.store.BoardChangeStore;
import io.astratrade.gamification.board.store.BoardStore;
import io.astratrade.platform.db.Tx;
import io.astratrade.platform.events.consume.EventRouter;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;

/**
 * Group leaderboard_updaters: counts XP for the day, the week and all time in which it was earned. Level-ups and closed
 * positions change no board of XP.
 */
public final class UpdateLeaderboards {
    private final BoardStore scores;
    private final BoardChangeStore changes;
    private final Runnable committed;
    private final Clock clock;

    /** @param committed run after each commit that changed boards */
    public UpdateLeaderboards(BoardStore scores, BoardChangeStore changes, Runnable committed, Clock clock) {
        this.scores = scores;
        this.changes = changes;
        this.committed = committed;
        this.clock = clock;
    }

    public EventRouter router() {
        return EventRouter.of(ConsumerGroup.LEADERBOARD_UPDATERS).onBatch(XpGained.class, this::count);
    }

    private Future<Void> count(List<XpGained> gains, Tx tx) {
        ScoreChanges batch = new ScoreChanges();
        gains.forEach(gained -> batch.add(Board.XP, gained.userId(), gained.xp(), gained.gainedAt()));
        tx.afterCommit(committed);
        return Future.all(changes.begin(tx), scores.add(tx, batch), changes.add(tx, batch, clock.instant()))
                .mapEmpty();
    }
}
