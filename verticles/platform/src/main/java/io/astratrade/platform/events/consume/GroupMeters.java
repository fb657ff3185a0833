package io.astratrade.platform.events.consume;

import io.astratrade.platform.events.stream.GroupStatus;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;

/** Work of a group in this process and its position, as metrics with the label {@code group}. */
public final class GroupMeters {
    private final String group;
    private final Counter processed;
    private final Counter duplicates;
    private final Counter ignored;
    private final Counter deadLetters;
    private final Timer batches;
    private volatile GroupStatus status;

    public GroupMeters(MeterRegistry registry, String group) {
        this.group = group;
        this.status = GroupStatus.unknown(group);
        Tags tags = Tags.of("group", group);
        this.processed = registry.counter("astra.events.processed", tags);
        this.duplicates = registry.counter("astra.events.duplicates", tags);
        this.ignored = registry.counter("astra.events.ignored", tags);
        this.deadLetters = registry.counter("astra.events.buried", tags);
        this.batches = registry.timer("astra.events.batch", tags);
        gauge(registry, tags, "astra.events.lag", GroupStatus::lag);
        gauge(registry, tags, "astra.events.pending", GroupStatus::pending);
        gauge(registry, tags, "astra.events.oldest.age.seconds", now -> now.oldestAgeMillis() / 1_000.0);
        gauge(registry, tags, "astra.events.dead.letters", GroupStatus::deadLetters);
    }

    private void gauge(
            MeterRegistry registry, Tags tags, String name, java.util.function.ToDoubleFunction<GroupStatus> value) {
        Gauge.builder(name, this, meters -> value.applyAsDouble(meters.status))
                .tags(tags)
                .strongReference(true)
                .register(registry);
    }

    String group() {
        return group;
    }

    void applied(int fresh, int known) {
        processed.increment(fresh);
        duplicates.increment(known);
    }

    /** An event of a type that the group reads and does not handle. */
    void ignored() {
        ignored.increment();
    }

    void buried() {
        deadLetters.increment();
    }

    void batch(long millis) {
        batches.record(millis, TimeUnit.MILLISECONDS);
    }

    void status(GroupStatus seen) {
        status = seen;
    }
}
