package io.astratrade.financial.compliance;

import io.astratrade.financial.compliance.store.RecordStore;
import io.astratrade.financial.compliance.store.RecordStore.OpenRecords;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;

/** Gauges of records that wait for a decision, read by every instance now and then. */
public final class ComplianceGauges {
    private static final long EVERY_MS = 15_000;

    private final RecordStore records;
    private final Clock clock;
    private volatile OpenRecords open = new OpenRecords(0, null);

    public ComplianceGauges(RecordStore records, MeterRegistry registry, Clock clock) {
        this.records = records;
        this.clock = clock;
        Gauge.builder("astra.compliance.open", () -> open.count()).register(registry);
        Gauge.builder("astra.compliance.oldest.seconds", this::oldestSeconds).register(registry);
    }

    /** Reads now and then for as long as the caller's context lives. */
    public void start(Vertx vertx) {
        vertx.setPeriodic(0, EVERY_MS, tick -> records.open().onSuccess(read -> open = read));
    }

    private double oldestSeconds() {
        OpenRecords seen = open;
        return seen.oldest() == null
                ? 0
                : Duration.between(seen.oldest(), clock.instant()).toSeconds();
    }
}
