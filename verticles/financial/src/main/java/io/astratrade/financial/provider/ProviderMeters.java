package io.astratrade.financial.provider;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** How a provider answers: calls that got an answer, with their time, and those that did not. */
public final class ProviderMeters {
    private final Timer answered;
    private final Counter unanswered;

    public ProviderMeters(MeterRegistry registry, String provider) {
        answered = Timer.builder("astra.payment.provider.calls")
                .tag("provider", provider)
                .register(registry);
        unanswered = Counter.builder("astra.payment.provider.unanswered")
                .tag("provider", provider)
                .register(registry);
    }

    void answered(long nanos) {
        answered.record(Duration.ofNanos(nanos));
    }

    void unanswered() {
        unanswered.increment();
    }
}
