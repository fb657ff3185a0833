package io.astratrade.platform.events.consume;

import java.time.Duration;

/**
 * Settings of a group's consumers in this process.
 *
 * @param batchSize most events in one transaction
 * @param maxDeliveries attempts after which an event goes to the dead letters
 * @param claimIdle silence after which another consumer's entries are taken over
 * @param dutyCycle share of time that a consumer with a backlog may be busy
 * @param block how long one read waits for events
 * @param longestPause bound of the growing pauses before what failed is tried again
 */
public record ConsumerOptions(
        int batchSize,
        int maxDeliveries,
        Duration claimIdle,
        DutyCycle dutyCycle,
        Duration block,
        Duration longestPause) {
    public static ConsumerOptions defaults() {
        return new ConsumerOptions(
                500, 5, Duration.ofSeconds(30), DutyCycle.fixed(0.6), Duration.ofSeconds(2), Duration.ofSeconds(5));
    }

    public ConsumerOptions withBatchSize(int events) {
        return new ConsumerOptions(events, maxDeliveries, claimIdle, dutyCycle, block, longestPause);
    }

    public ConsumerOptions withMaxDeliveries(int deliveries) {
        return new ConsumerOptions(batchSize, deliveries, claimIdle, dutyCycle, block, longestPause);
    }

    public ConsumerOptions withClaimIdle(Duration idle) {
        return new ConsumerOptions(batchSize, maxDeliveries, idle, dutyCycle, block, longestPause);
    }

    public ConsumerOptions withDutyCycle(DutyCycle shares) {
        return new ConsumerOptions(batchSize, maxDeliveries, claimIdle, shares, block, longestPause);
    }

    public ConsumerOptions withBlock(Duration wait) {
        return new ConsumerOptions(batchSize, maxDeliveries, claimIdle, dutyCycle, wait, longestPause);
    }

    public ConsumerOptions withLongestPause(Duration pause) {
        return new ConsumerOptions(batchSize, maxDeliveries, claimIdle, dutyCycle, block, pause);
    }
}
