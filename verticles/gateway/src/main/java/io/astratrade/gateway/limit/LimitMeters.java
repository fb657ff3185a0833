package io.astratrade.gateway.limit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** What the limits did, as metrics. */
public final class LimitMeters {
    private final Counter refused;
    private final Counter uncounted;

    public LimitMeters(MeterRegistry registry) {
        refused = registry.counter("astra.gateway.limit.refused");
        uncounted = registry.counter("astra.gateway.limit.uncounted");
    }

    /** Counts what was refused, and what passed only because Redis was away. */
    public void decided(Verdict verdict) {
        if (!verdict.allowed()) {
            refused.increment();
        } else if (!verdict.counted()) {
            uncounted.increment();
        }
    }
}
