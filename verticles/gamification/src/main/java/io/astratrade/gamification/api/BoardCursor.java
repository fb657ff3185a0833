package io.astratrade.gamification.api;

import io.astratrade.gamification.board.domain.BoardKey;
import io.astratrade.gamification.board.domain.RankedStanding;
import io.astratrade.gamification.board.domain.Standing;
import io.astratrade.gamification.domain.GamificationRefusal;
import io.astratrade.platform.api.Cursor;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Cursors of a board: a page goes on behind a standing of a period, whether or not somebody still has it. */
public final class BoardCursor {
    private BoardCursor() {}

    public static Cursor behind(BoardKey board, RankedStanding last) {
        Standing standing = last.standing();
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, standing.reachedAt());
        return Cursor.of(board.id(), standing.score(), micros, standing.userId());
    }

    /** @throws io.astratrade.platform.refusal.RefusedException REQUEST_INVALID, or GAMIFICATION_PERIOD_OVER */
    public static Standing read(Cursor cursor, BoardKey board) {
        cursor.having(4);
        if (!cursor.part(0).equals(board.id())) {
            throw GamificationRefusal.GAMIFICATION_PERIOD_OVER.refused().at("/cursor", "of " + cursor.part(0));
        }
        Instant reachedAt = Instant.EPOCH.plus(cursor.number(2), ChronoUnit.MICROS);
        return new Standing(cursor.part(3), cursor.number(1), reachedAt);
    }
}
