package io.astratrade.platform.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.netty.util.concurrent.EventExecutor;
import java.util.concurrent.TimeUnit;

/** Lag of event loops: the time for which something else held them when something was due. */
final class EventLoopLag {
    private static final long EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private final Timer lag;

    EventLoopLag(MeterRegistry registry) {
        lag = Timer.builder("astra.eventloop.lag")
                .description("How late event loops run what is due")
                .register(registry);
    }

    void watch(Iterable<EventExecutor> loops) {
        loops.forEach(this::schedule);
    }

    private void schedule(EventExecutor loop) {
        if (!loop.isShuttingDown()) {
            long due = System.nanoTime() + EVERY_NANOS;
            loop.schedule(() -> ran(loop, due), EVERY_NANOS, TimeUnit.NANOSECONDS);
        }
    }

    private void ran(EventExecutor loop, long due) {
        lag.record(Math.max(0, System.nanoTime() - due), TimeUnit.NANOSECONDS);
        schedule(loop);
    }
}
