package io.astratrade.financial.analytics;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.analytics.store.StandingReader;
import io.astratrade.financial.analytics.store.StandingReader.Standing;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;

/** Gauges of subscriptions, read by every instance now and then. */
public final class SubscriptionGauges {
    private static final long EVERY_MS = 30_000;
    private static final double MICROS = 1_000_000;
    private static final Standing NONE = new Standing(0, Money.ZERO);
    private static final List<String> STATUSES = List.of("trialing", "active", "past_due", "restricted", "paused");

    private final StandingReader reader;
    private volatile Map<String, Standing> standing = Map.of();

    public SubscriptionGauges(StandingReader reader, MeterRegistry registry) {
        this.reader = reader;
        for (String status : STATUSES) {
            Gauge.builder("astra.subscription.count", () -> of(status).count())
                    .tag("status", status)
                    .register(registry);
            Gauge.builder("astra.subscription.mrr", () -> of(status).mrr().micros() / MICROS)
                    .tag("status", status)
                    .register(registry);
        }
    }

    /** Reads now and then for as long as the caller's context lives. */
    public void start(Vertx vertx) {
        vertx.setPeriodic(0, EVERY_MS, tick -> reader.live().onSuccess(read -> standing = read));
    }

    private Standing of(String status) {
        return standing.getOrDefault(status, NONE);
    }
}
