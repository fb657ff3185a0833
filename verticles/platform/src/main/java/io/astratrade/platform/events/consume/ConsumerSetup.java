package io.astratrade.platform.events.consume;

import io.astratrade.platform.db.Database;
import io.astratrade.platform.redis.RedisLink;
import java.util.List;

/**
 * Settings and parts of one consumer.
 *
 * @param consumer its name within the group, never used before by another
 * @param streams including the group's retry stream
 * @param admin a connection that never waits in a read
 */
public record ConsumerSetup(
        String group,
        String consumer,
        List<String> streams,
        String redisUri,
        RedisLink admin,
        Database database,
        EventRouter router,
        ConsumerOptions options,
        GroupMeters meters) {}
