package io.astratrade.platform.events.retention;

import java.time.Duration;

/**
 * Rules for how much of the streams Redis keeps.
 *
 * @param window how long an entry stays after it was published though every group has it
 * @param budgetBytes most bytes for all streams together; 0: a third of Redis' maxmemory
 * @param groupSilence after which a group that no consumer reads no longer holds a stream
 */
public record RetentionPolicy(Duration window, long budgetBytes, Duration groupSilence) {}
