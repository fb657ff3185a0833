package io.astratrade.trading.shard;

import io.astratrade.codec.format.WireName;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** State of a shard as metrics with the label {@code shard}. */
public final class ShardMeters {
    private ShardMeters() {}

    /** One gauge per state, which is 1 for the state that the shard is in. */
    public static void watch(MeterRegistry registry, Shard shard) {
        for (ShardState each : ShardState.values()) {
            Gauge.builder("astra.trading.shard.state", () -> shard.state() == each ? 1 : 0)
                    .tags("shard", Integer.toString(shard.number()), "state", WireName.of(each))
                    .register(registry);
        }
    }
}
