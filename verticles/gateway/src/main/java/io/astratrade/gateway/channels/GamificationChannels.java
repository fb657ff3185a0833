package io.astratrade.gateway.channels;

import io.astratrade.platform.channel.ChannelSource.Poll;
import io.astratrade.platform.channel.ChannelType;
import java.time.Duration;
import java.util.List;

/** The channels that gamification fills. */
public final class GamificationChannels {
    private static final Duration BOARD_EVERY = Duration.ofSeconds(1);

    private GamificationChannels() {}

    public static List<ChannelType> all() {
        return List.of(ChannelType.state(
                "leaderboard",
                "gamification",
                "leaderboard:xp:(daily|weekly|all-time)",
                Poll.resource("/api/v1/gamification/leaderboards/xp/{}", BOARD_EVERY)));
    }
}
