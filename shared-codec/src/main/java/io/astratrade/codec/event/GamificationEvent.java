package io.astratrade.codec.event;

import java.time.Instant;
import java.util.List;

/** Events of what people earn by playing. */
public sealed interface GamificationEvent extends Event {
    /** A user earned experience; `total_xp` is the sum after it. */
    record XpGained(
            String userId,
            String activity,
            long xp,
            long totalXp,
            int formulaVersion,
            String sourceEventId,
            Instant gainedAt)
            implements GamificationEvent {}

    /** A user reached a higher level. */
    record LevelUp(String userId, int oldLevel, int newLevel, List<String> rewards, Instant reachedAt)
            implements GamificationEvent {}

    /** A user fulfilled an achievement. */
    record AchievementUnlocked(
            String userId,
            String achievementId,
            @OptionalField String tier,
            long xpReward,
            Instant unlockedAt) implements GamificationEvent {}

    /** A user's run of active days changed. */
    record StreakUpdated(String userId, int days, Instant updatedAt) implements GamificationEvent {}

    /** A season of a board ended; winners are user ids, best first. */
    record LeaderboardClosed(String board, String season, List<String> winners, Instant closedAt)
            implements GamificationEvent {}

    /** A user was given an amount of a currency. */
    record RewardGranted(String userId, String currency, long amount, String reason, Instant grantedAt)
            implements GamificationEvent {}

    /** A tournament began. */
    record TournamentStarted(String tournamentId, String name, Instant startedAt, Instant endsAt)
            implements GamificationEvent {}

    /** A tournament ended; winners are user ids, best first. */
    record TournamentEnded(String tournamentId, List<String> winners, Instant endedAt) implements GamificationEvent {}
}
