package io.astratrade.platform.saga;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;

/** Metrics of one kind of saga. */
final class SagaMeters {
    private final MeterRegistry registry;
    private final Tags tags;
    private final Counter retries;

    SagaMeters(MeterRegistry registry, String service, String saga) {
        this.registry = registry;
        this.tags = Tags.of("service", service, "saga", saga);
        this.retries = Counter.builder("astra.saga.retries").tags(tags).register(registry);
    }

    void retried() {
        retries.increment();
    }

    void over(SagaState state) {
        registry.counter("astra.saga.ended", tags.and("state", state.wire())).increment();
    }
}
