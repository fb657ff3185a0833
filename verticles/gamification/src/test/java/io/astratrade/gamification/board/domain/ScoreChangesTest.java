package io.astratrade.gamification.board.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ScoreChangesTest {
    private static final Instant EVENING = Instant.parse("2026-11-24T23:59:58Z");
    private static final Instant MORNING = Instant.parse("2026-11-25T00:00:01Z");

    @Test
    void pointsOfOneUserOnOneBoardBecomeOneRow() {
        ScoreChanges changes = new ScoreChanges();
        changes.add(Board.XP, "ann", 5, MORNING);
        changes.add(Board.XP, "ann", -2, EVENING);
        changes.add(Board.XP, "bob", 1, EVENING);

        assertThat(changes.merged())
                .containsExactly(
                        new ScoreChange("xp:all-time", "ann", 3, MORNING),
                        new ScoreChange("xp:all-time", "bob", 1, EVENING),
                        new ScoreChange("xp:daily:2026-11-24", "ann", -2, EVENING),
                        new ScoreChange("xp:daily:2026-11-24", "bob", 1, EVENING),
                        new ScoreChange("xp:daily:2026-11-25", "ann", 5, MORNING),
                        new ScoreChange("xp:weekly:2026-11-23", "ann", 3, MORNING),
                        new ScoreChange("xp:weekly:2026-11-23", "bob", 1, EVENING));
        assertThat(changes.users()).containsExactly("ann", "bob");
    }
}
