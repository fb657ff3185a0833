package io.astratrade.gamification.board.domain;

import java.time.Instant;
import java.util.Comparator;

/** A user's score on a board since `reachedAt` (whole microseconds). */
public record Standing(String userId, long score, Instant reachedAt) {
    /** Best first; of equal scores the one reached earlier, and of equal times the smaller id, so that no rank is shared. */
    public static final Comparator<Standing> BEST_FIRST = Comparator.comparingLong(Standing::score)
            .reversed()
            .thenComparing(Standing::reachedAt)
            .thenComparing(Standing::userId);
}
