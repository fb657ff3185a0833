package io.astratrade.financial.webhook;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;

/** Metrics of the deliveries that an instance makes. */
final class WebhookMeters {
    private final Counter delivered;
    private final Counter retried;
    private final Counter failed;
    private volatile double overdue;

    WebhookMeters(MeterRegistry registry) {
        delivered = attempts(registry, "delivered");
        retried = attempts(registry, "retried");
        failed = attempts(registry, "failed");
        Gauge.builder("astra.webhook.overdue.seconds", () -> overdue).register(registry);
    }

    private static Counter attempts(MeterRegistry registry, String outcome) {
        return Counter.builder("astra.webhook.attempts").tag("outcome", outcome).register(registry);
    }

    void delivered() {
        delivered.increment();
    }

    void retried() {
        retried.increment();
    }

    void failed() {
        failed.increment();
    }

    /** @param due when the lane that waits longest was due; null when none is */
    void oldest(Instant due, Instant now) {
        overdue =
                due == null || due.isAfter(now) ? 0 : Duration.between(due, now).toMillis() / 1_000.0;
    }
}
