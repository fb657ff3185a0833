package io.astratrade.financial.revenue;

import io.astratrade.codec.Envelope;
import io.astratrade.codec.event.FinancialEvent.TransactionRecorded;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.platform.db.Tx;
import io.astratrade.platform.events.consume.EventHandler;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts, for dashboards, what users got and gave, by kind and currency. An instance counts what its consumers apply. */
public final class FlowMeters implements EventHandler {
    private static final double MICROS = 1_000_000;
    private static final String OTHER = "other";
    private static final Set<String> KINDS = Set.of(
            "deposit",
            "withdrawal",
            "transfer",
            "subscription",
            "refund",
            "reward",
            "prize",
            "marketplace_sale",
            OTHER);
    private static final Set<Asset> MONEY = Set.of(Asset.USD, Asset.EUR);

    private record Key(String kind, Asset asset, boolean in) {}

    private final MeterRegistry registry;
    private final Map<Key, Counter> counters = new HashMap<>();

    public FlowMeters(MeterRegistry registry) {
        this.registry = registry;
        for (String kind : KINDS) {
            for (Asset asset : Asset.values()) {
                if (MONEY.contains(asset)) {
                    counter(new Key(kind, asset, true));
                    counter(new Key(kind, asset, false));
                }
            }
        }
    }

    @Override
    public Future<Void> handle(List<Envelope> batch, Tx tx) {
        tx.afterCommit(() -> batch.forEach(event -> count((TransactionRecorded) event.data())));
        return Future.succeededFuture();
    }

    private synchronized void count(TransactionRecorded recorded) {
        String kind = KINDS.contains(recorded.kind()) ? recorded.kind() : OTHER;
        Asset.of(recorded.currency()).ifPresent(asset -> {
            double units = recorded.amount().micros() / MICROS;
            counter(new Key(kind, asset, units > 0)).increment(Math.abs(units));
        });
    }

    private Counter counter(Key key) {
        return counters.computeIfAbsent(key, missing -> Counter.builder("astra.financial.flow")
                .tag("kind", key.kind())
                .tag("currency", key.asset().code())
                .tag("direction", key.in() ? "in" : "out")
                .register(registry));
    }
}
