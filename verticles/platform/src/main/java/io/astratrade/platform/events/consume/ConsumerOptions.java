package io.astratrade.platform.events.consume;

import java.time.Duration;
import java.util.function.Consumer;

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

    /** The same settings by name, each with what it is unless it is set. */
    public static final class Draft {
        public int batchSize = 500;
        public int maxDeliveries = 5;
        public Duration claimIdle = Duration.ofSeconds(30);
        public DutyCycle dutyCycle = DutyCycle.fixed(0.6);
        public Duration block = Duration.ofSeconds(2);
        public Duration longestPause = Duration.ofSeconds(5);

        private Draft() {}
    }

    public static ConsumerOptions defaults() {
        return of(draft -> {});
    }

    public static ConsumerOptions of(Consumer<Draft> settings) {
        Draft draft = new Draft();
        settings.accept(draft);
        return new ConsumerOptions(
                draft.batchSize,
                draft.maxDeliveries,
                draft.claimIdle,
                draft.dutyCycle,
                draft.block,
                draft.longestPause);
    }
}
