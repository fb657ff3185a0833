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
 */
public record ConsumerOptions(
        int batchSize, int maxDeliveries, Duration claimIdle, DutyCycle dutyCycle, Duration block) {
    public static ConsumerOptions defaults() {
        return new ConsumerOptions(500, 5, Duration.ofSeconds(30), DutyCycle.fixed(0.6), Duration.ofSeconds(2));
    }

    public ConsumerOptions withBatchSize(int events) {
        return new ConsumerOptions(events, maxDeliveries, claimIdle, dutyCycle, block);
    }

    public ConsumerOptions withMaxDeliveries(int deliveries) {
        return new ConsumerOptions(batchSize, deliveries, claimIdle, dutyCycle, block);
    }

    public ConsumerOptions withClaimIdle(Duration idle) {
        return new ConsumerOptions(batchSize, maxDeliveries, idle, dutyCycle, block);
    }

    public ConsumerOptions withDutyCycle(DutyCycle shares) {
        return new ConsumerOptions(batchSize, maxDeliveries, claimIdle, shares, block);
    }

    public ConsumerOptions withBlock(Duration wait) {
        return new ConsumerOptions(batchSize, maxDeliveries, claimIdle, dutyCycle, wait);
    }
}
