package io.astratrade.gamification.board;

import io.astratrade.platform.config.ConfigReader;
import java.time.Duration;

/** Settings of the boards: how they follow PostgreSQL, how long they stay in Redis, how many neighbours are shown. */
public record BoardConfig(
        int neighbours,
        Duration sweep,
        Duration changeRetention,
        Duration buildTimeout,
        Duration buildLock,
        Duration redisGrace) {

    public static BoardConfig read(ConfigReader reader) {
        return new BoardConfig(
                reader.integer("leaderboards.neighbours", 1, 50),
                reader.duration("leaderboards.sweep"),
                reader.duration("leaderboards.change_retention"),
                reader.duration("leaderboards.build_timeout"),
                reader.duration("leaderboards.build_lock"),
                reader.duration("leaderboards.redis_grace"));
    }
}
