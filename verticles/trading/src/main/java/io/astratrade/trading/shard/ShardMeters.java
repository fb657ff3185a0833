package io.astratrade.trading.shard;

import io.astratrade.codec.WireName;
import io.astratrade.codec.event.TradingEvent;
import io.astratrade.trading.engine.command.Command;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Commits and state of a shard as metrics with the label {@code shard}. */
public final class ShardMeters {
    private final MeterRegistry registry;
    private final Tags shard;
    private final DistributionSummary batches;
    private final Timer commits;
    private final Counter failures;
    private final Map<Class<?>, Counter> commands;
    private final Map<Class<?>, Counter> events;

    public ShardMeters(MeterRegistry registry, int shard) {
        this.registry = registry;
        this.shard = Tags.of("shard", Integer.toString(shard));
        this.batches = registry.summary("astra.trading.batch.commands", this.shard);
        this.commits = registry.timer("astra.trading.commit", this.shard);
        this.failures = registry.counter("astra.trading.commit.failures", this.shard);
        this.commands = each(Command.class, type -> counter("astra.trading.commands", "command", type));
        this.events = each(TradingEvent.class, type -> counter("astra.trading.events", "event", type));
    }

    /** One gauge per state, which is 1 for the state that the shard is in. */
    public void watch(Supplier<ShardState> state) {
        for (ShardState each : ShardState.values()) {
            Gauge.builder("astra.trading.shard.state", () -> state.get() == each ? 1 : 0)
                    .tags(shard.and("state", WireName.of(each)))
                    .register(registry);
        }
    }

    void committed(Batch batch, long nanos) {
        commits.record(nanos, TimeUnit.NANOSECONDS);
        batches.record(batch.commands().size());
        batch.commands().forEach(command -> commands.get(command.getClass()).increment());
        batch.events().forEach(event -> events.get(event.data().getClass()).increment());
    }

    void failed() {
        failures.increment();
    }

    private Counter counter(String name, String label, Class<?> type) {
        return registry.counter(name, shard.and(label, type.getSimpleName()));
    }

    private static Map<Class<?>, Counter> each(Class<?> sealed, Function<Class<?>, Counter> meter) {
        Map<Class<?>, Counter> meters = new HashMap<>();
        Stream.of(sealed.getPermittedSubclasses()).forEach(type -> meters.put(type, meter.apply(type)));
        return Map.copyOf(meters);
    }
}
