package io.astratrade.platform.events.outbox;

import io.astratrade.platform.events.outbox.OutboxSession.Backlog;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;

/** Work of the outbox and its relay, as metrics with the label {@code service}. */
final class RelayMeters {
    private final Counter published;
    private final Counter republished;
    private final Counter failures;
    private volatile Backlog backlog = new Backlog(0, 0);
    private volatile boolean active;
    private volatile BooleanSupplier holding = () -> false;

    RelayMeters(MeterRegistry registry, String service) {
        Tags tags = Tags.of("service", service);
        published = registry.counter("astra.outbox.published", tags);
        republished = registry.counter("astra.outbox.republished.rows", tags);
        failures = registry.counter("astra.outbox.failures", tags);
        gauge(registry, "astra.outbox.unpublished", tags, meters -> meters.backlog.events());
        gauge(registry, "astra.outbox.oldest.age.seconds", tags, meters -> meters.backlog.oldestMillis() / 1_000.0);
        gauge(registry, "astra.outbox.held.back", tags, meters -> meters.holding.getAsBoolean() ? 1 : 0);
        gauge(registry, "astra.outbox.relay.active", tags, meters -> meters.active ? 1 : 0);
    }

    private void gauge(MeterRegistry registry, String name, Tags tags, ToDoubleFunction<RelayMeters> value) {
        Gauge.builder(name, this, value).tags(tags).strongReference(true).register(registry);
    }

    void published(int events) {
        published.increment(events);
    }

    void republished(int rows) {
        republished.increment(rows);
    }

    void failed() {
        failures.increment();
    }

    void backlog(Backlog seen) {
        backlog = seen;
    }

    /** @param now whether the relay waits for room in Redis */
    void holding(BooleanSupplier now) {
        holding = now;
    }

    /** Age of the oldest event that is not published, as last seen. */
    long oldestMillis() {
        return backlog.oldestMillis();
    }

    void active(boolean now) {
        active = now;
        backlog = new Backlog(0, 0);
    }
}
