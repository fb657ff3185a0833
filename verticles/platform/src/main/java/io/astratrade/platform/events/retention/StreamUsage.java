package io.astratrade.platform.events.retention;

import io.astratrade.codec.EventType;
import io.astratrade.platform.redis.RedisLink;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.util.List;

/** Bytes that all event streams take in Redis, as it estimates them from a few nodes of each, beside their budget. */
public final class StreamUsage {
    private final RedisLink link;
    private final RetentionPolicy policy;
    private volatile long bytes;
    private volatile long budget;

    public StreamUsage(RedisLink link, RetentionPolicy policy, MeterRegistry meters, String service) {
        this.link = link;
        this.policy = policy;
        Gauge.builder("astra.events.stream.bytes", this, usage -> usage.bytes)
                .tag("service", service)
                .strongReference(true)
                .register(meters);
        Gauge.builder("astra.events.stream.budget.bytes", this, usage -> usage.budget)
                .tag("service", service)
                .strongReference(true)
                .register(meters);
    }

    /** Completes with the share of its entries that each stream may keep; above 1 there is room. */
    Future<Double> read() {
        List<Request> each = EventType.all().stream()
                .map(type -> Request.cmd(Command.MEMORY).arg("USAGE").arg(type.stream()))
                .toList();
        return MemoryUse.read(link).compose(use -> link.batch(each).map(answers -> {
            bytes = answers.stream()
                    .mapToLong(answer -> answer == null ? 0 : answer.toLong())
                    .sum();
            budget = policy.budgetBytes() > 0 ? policy.budgetBytes() : use.budget();
            return (double) budget / Math.max(1, bytes);
        }));
    }
}
