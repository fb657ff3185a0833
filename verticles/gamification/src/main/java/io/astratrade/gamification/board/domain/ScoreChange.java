package io.astratrade.gamification.board.domain;

import java.time.Instant;

/** Points that a user's score on a board changes by; `at` is the time of the last of the changes merged into it. */
public record ScoreChange(String boardId, String userId, long delta, Instant at) {

    ScoreChange and(ScoreChange other) {
        return new ScoreChange(
                boardId, userId, Math.addExact(delta, other.delta), at.isAfter(other.at) ? at : other.at);
    }
}
