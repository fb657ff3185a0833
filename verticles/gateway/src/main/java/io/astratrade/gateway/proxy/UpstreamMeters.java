package io.astratrade.gateway.proxy;

import io.astratrade.codec.format.WireName;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Failures on the way to services, as metrics with the labels {@code upstream} and {@code reason}. */
public final class UpstreamMeters {
    /** Why the gateway answered in a service's place. */
    enum Reason {
        /** No healthy instance is registered. */
        ABSENT,
        REFUSED,
        TIMEOUT,
        BROKEN
    }

    private final Map<String, Map<Reason, Counter>> failures = new HashMap<>();
    private final Map<String, Counter> retries = new HashMap<>();

    public UpstreamMeters(MeterRegistry registry) {
        Routes.services().forEach(service -> {
            Tags upstream = Tags.of("upstream", service);
            Map<Reason, Counter> reasons = new EnumMap<>(Reason.class);
            for (Reason reason : Reason.values()) {
                Tags tags = upstream.and("reason", WireName.of(reason));
                reasons.put(reason, registry.counter("astra.gateway.upstream.failures", tags));
            }
            failures.put(service, reasons);
            retries.put(service, registry.counter("astra.gateway.upstream.retries", upstream));
        });
    }

    void failed(String service, Reason reason) {
        failures.get(service).get(reason).increment();
    }

    void retried(String service) {
        retries.get(service).increment();
    }
}
