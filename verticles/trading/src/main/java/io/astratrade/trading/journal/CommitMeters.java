package io.astratrade.trading.journal;

import io.astratrade.codec.event.TradingEvent;
import io.astratrade.trading.engine.command.Command;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;

/** Commits of a shard, their commands and events as metrics with the label {@code shard}. */
public final class CommitMeters {
    private final MeterRegistry registry;
    private final Tags shard;
    private final DistributionSummary batches;
    private final Timer commits;
    private final Counter failures;
    private final Map<Class<?>, Counter> commands;
    private final Map<Class<?>, Counter> events;

    public CommitMeters(MeterRegistry registry, int shard) {
        this.registry = registry;
        this.shard = Tags.of("shard", Integer.toString(shard));
        this.batches = registry.summary("astra.trading.batch.commands", this.shard);
        this.commits = registry.timer("astra.trading.commit", this.shard);
        this.failures = registry.counter("astra.trading.commit.failures", this.shard);
        this.commands = each(Command.class, type -> counter("astra.trading.commands", "command", type));
        this.events = each(TradingEvent.class, type -> counter("astra.trading.events", "event", type));
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
