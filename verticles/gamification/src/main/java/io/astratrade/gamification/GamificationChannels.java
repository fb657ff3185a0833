package io.astratrade.gamification;

import io.astratrade.platform.channel.ChannelSource.Poll;
import io.astratrade.platform.channel.ChannelType;
import java.time.Duration;

/** The live channels that gamification fills. */
final class GamificationChannels {
    private static final Duration BOARD_EVERY = Duration.ofSeconds(1);

    private GamificationChannels() {}

    static ChannelType leaderboard() {
        return ChannelType.state(
                "leaderboard",
                "gamification",
                "leaderboard:xp:(daily|weekly|all-time)",
                Poll.resource("/api/v1/gamification/leaderboards/xp/{}", BOARD_EVERY));
    }
}
