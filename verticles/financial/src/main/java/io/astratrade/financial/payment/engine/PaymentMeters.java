package io.astratrade.financial.payment.engine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;

/** Payments by how they ended, and what waits for longer than it should. */
public final class PaymentMeters {
    private final MeterRegistry registry;
    private final AtomicLong unsettled = new AtomicLong();

    public PaymentMeters(MeterRegistry registry) {
        this.registry = registry;
        Gauge.builder("astra.payment.unsettled", unsettled::get).register(registry);
    }

    void ended(String purpose, String outcome) {
        registry.counter("astra.payment.ended", "purpose", purpose, "outcome", outcome)
                .increment();
    }

    /** Payments, refunds and payouts that the provider was asked for over a minute ago, and whose outcome is not known. */
    public void unsettled(long count) {
        unsettled.set(count);
    }
}
