package io.astratrade.platform.events;

import io.astratrade.platform.config.ConfigReader;
import io.astratrade.platform.events.consume.ConsumerOptions;
import io.astratrade.platform.events.consume.DutyCycle;
import io.astratrade.platform.events.outbox.RelayConfig;
import io.astratrade.platform.events.retention.RetentionPolicy;
import java.time.Duration;

/**
 * Settings of publishing and consuming.
 *
 * @param service owner of the outbox
 * @param instanceId distinguishes this process's consumers from those of any other, earlier or now
 * @param outboxRetention how long published rows are kept, for replay, back-fill and what Redis may lose
 * @param retention how much of the streams Redis keeps
 * @param consumers the options of consumers that are started without their own
 */
public record EventBusConfig(
        String service,
        String version,
        String instanceId,
        String redisUri,
        Duration outboxRetention,
        RetentionPolicy retention,
        ConsumerOptions consumers) {
    private static final double PERCENT = 100;

    public static EventBusConfig from(ConfigReader reader, String service, String version, String instanceId) {
        return new EventBusConfig(
                service,
                version,
                instanceId,
                reader.text("redis.uri"),
                reader.duration("events.outbox_retention"),
                new RetentionPolicy(
                        reader.duration("events.stream_window"),
                        reader.bytes("events.stream_budget"),
                        reader.duration("events.group_silence")),
                ConsumerOptions.of(consumers -> {
                    consumers.batchSize = reader.integer("events.batch_size", 1, 10_000);
                    consumers.maxDeliveries = reader.integer("events.max_deliveries", 1, 100);
                    consumers.claimIdle = reader.duration("events.claim_idle");
                    consumers.dutyCycle = new DutyCycle(
                            reader.integer("events.duty_cycle_percent", 1, 100) / PERCENT,
                            reader.integer("events.busy_duty_cycle_percent", 1, 100) / PERCENT);
                }));
    }

    /** The defaults of conf/defaults.yaml. */
    public static EventBusConfig of(String redisUri, String service, String instanceId) {
        return new EventBusConfig(
                service,
                "dev",
                instanceId,
                redisUri,
                Duration.ofHours(24),
                new RetentionPolicy(Duration.ofMinutes(10), 0, Duration.ofHours(1)),
                ConsumerOptions.defaults());
    }

    public EventBusConfig withConsumers(ConsumerOptions options) {
        return new EventBusConfig(service, version, instanceId, redisUri, outboxRetention, retention, options);
    }

    public EventBusConfig withRetention(Duration outbox) {
        return new EventBusConfig(service, version, instanceId, redisUri, outbox, retention, consumers);
    }

    public EventBusConfig withRetention(RetentionPolicy streams) {
        return new EventBusConfig(service, version, instanceId, redisUri, outboxRetention, streams, consumers);
    }

    /** How long the inbox remembers: longer than any copy of an event can still arrive. */
    public Duration inboxRetention() {
        return outboxRetention.multipliedBy(2).plus(Duration.ofHours(24));
    }

    /** What the relay needs of this. */
    RelayConfig relay() {
        return new RelayConfig(service, redisUri, outboxRetention, inboxRetention(), retention);
    }
}
