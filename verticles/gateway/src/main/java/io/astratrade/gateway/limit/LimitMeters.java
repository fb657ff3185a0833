package io.astratrade.gateway.limit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Metrics of the limits: requests refused, and requests decided here alone because Redis was away. */
public final class LimitMeters {
    private final Counter refused;
    private final Counter local;

    public LimitMeters(MeterRegistry registry) {
        refused = registry.counter("astra.gateway.limit.refused");
        local = registry.counter("astra.gateway.limit.local");
    }

    public void decided(Verdict verdict) {
        if (!verdict.allowed()) {
            refused.increment();
        }
    }

    void decidedLocally(int requests) {
        local.increment(requests);
    }
}
