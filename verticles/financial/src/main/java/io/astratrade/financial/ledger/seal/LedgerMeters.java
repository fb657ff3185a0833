package io.astratrade.financial.ledger.seal;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.ledger.domain.Asset;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** What is watched of the ledger: postings committed here, how long they wait for their seal, and whether the books add up. */
public final class LedgerMeters {
    public static final String POSTINGS = "astra.ledger.postings";
    public static final String SEAL_LAG = "astra.ledger.seal.lag";
    public static final String UNSEALED_AGE = "astra.ledger.unsealed.age.seconds";
    public static final String DRIFT = "astra.ledger.drift";

    private static final double MICROS = 1_000_000;

    private final Counter postings;
    private final Timer lag;
    private final AtomicLong unsealedMillis = new AtomicLong();
    private final Map<Asset, AtomicLong> drift = new EnumMap<>(Asset.class);

    public LedgerMeters(MeterRegistry registry) {
        postings = Counter.builder(POSTINGS).register(registry);
        lag = Timer.builder(SEAL_LAG).publishPercentiles(0.5, 0.99).register(registry);
        Gauge.builder(UNSEALED_AGE, () -> unsealedMillis.get() / 1_000.0).register(registry);
        for (Asset asset : Asset.values()) {
            AtomicLong micros = new AtomicLong();
            drift.put(asset, micros);
            Gauge.builder(DRIFT, () -> micros.get() / MICROS)
                    .tag("currency", asset.code())
                    .register(registry);
        }
    }

    /** Postings were committed by this process. */
    public void posted(int count) {
        postings.increment(count);
    }

    void sealed(List<Unsealed> taken) {
        taken.forEach(each -> lag.record(Duration.ofMillis((long) (each.ageSeconds() * 1_000))));
    }

    /** The oldest transaction that waits for its seal is so old. */
    void waiting(Duration age) {
        unsealedMillis.set(age.toMillis());
    }

    /** The sum of all accounts, which must be zero. */
    void sum(Asset asset, Money sum) {
        drift.get(asset).set(sum.micros());
    }
}
