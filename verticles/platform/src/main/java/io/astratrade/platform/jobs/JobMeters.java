package io.astratrade.platform.jobs;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Metrics of one job; each instance reports what it sees of the job's row. */
final class JobMeters {
    private final Timer duration;
    private final Counter failures;
    private volatile Instant due = Instant.MAX;
    private volatile long lastRun;

    JobMeters(MeterRegistry registry, String service, String job, Clock clock) {
        Tags tags = Tags.of("service", service, "job", job);
        duration = Timer.builder("astra.job.duration").tags(tags).register(registry);
        failures = Counter.builder("astra.job.failures").tags(tags).register(registry);
        Gauge.builder("astra.job.overdue.seconds", () -> overdue(clock.instant()))
                .tags(tags)
                .register(registry);
        Gauge.builder("astra.job.last.run.seconds", () -> lastRun).tags(tags).register(registry);
    }

    void next(Instant nextDue) {
        due = nextDue;
    }

    void done(Instant begun, Instant ended) {
        duration.record(Duration.between(begun, ended));
        lastRun = ended.getEpochSecond();
    }

    void failed() {
        failures.increment();
    }

    /** Zero until the row has been seen and before it is due. */
    private double overdue(Instant now) {
        return due.isBefore(now) ? Duration.between(due, now).toMillis() / 1_000.0 : 0;
    }
}
