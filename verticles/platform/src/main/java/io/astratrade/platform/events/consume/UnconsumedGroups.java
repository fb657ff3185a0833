package io.astratrade.platform.events.consume;

import io.astratrade.codec.ConsumerGroup;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Groups of a service that the topology lists and this process does not consume: a gauge for each, 1 until somebody does. */
public final class UnconsumedGroups {
    private final Set<ConsumerGroup> waiting;

    public UnconsumedGroups(MeterRegistry registry, String service) {
        waiting = Stream.of(ConsumerGroup.values())
                .filter(group -> group.owner().equals(service))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ConsumerGroup.class)));
        for (ConsumerGroup group : Set.copyOf(waiting)) {
            Gauge.builder("astra.events.unconsumed", () -> isWaiting(group) ? 1 : 0)
                    .tag("service", service)
                    .tag("group", group.groupName())
                    .register(registry);
        }
    }

    /** Takes note of a group whose consumers run here. */
    public synchronized void consumed(ConsumerGroup group) {
        waiting.remove(group);
    }

    private synchronized boolean isWaiting(ConsumerGroup group) {
        return waiting.contains(group);
    }
}
