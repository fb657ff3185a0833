package io.astratrade.gateway.ws.connection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Metrics of the WebSockets of this process. */
public final class WsMeters {
    private final AtomicInteger subscriptions = new AtomicInteger();
    private final Counter frames;
    private final Counter conflated;
    private final Map<CloseReason, Counter> closed = new EnumMap<>(CloseReason.class);

    public WsMeters(MeterRegistry registry, ConnectionQuota quota) {
        Gauge.builder("astra.gateway.ws.connections", quota, ConnectionQuota::taken)
                .strongReference(true)
                .register(registry);
        Gauge.builder("astra.gateway.ws.subscriptions", subscriptions, AtomicInteger::get)
                .strongReference(true)
                .register(registry);
        frames = registry.counter("astra.gateway.ws.frames.out");
        conflated = registry.counter("astra.gateway.ws.conflated");
        for (CloseReason ending : CloseReason.values()) {
            closed.put(ending, registry.counter("astra.gateway.ws.closed", "reason", ending.wire()));
        }
    }

    void subscribed(int more) {
        subscriptions.addAndGet(more);
    }

    void sent() {
        frames.increment();
    }

    void conflated() {
        conflated.increment();
    }

    void closed(CloseReason ending) {
        closed.get(ending).increment();
    }
}
