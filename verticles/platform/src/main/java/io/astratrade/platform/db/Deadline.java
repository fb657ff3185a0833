package io.astratrade.platform.db;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Bounds what a caller waits for, for the case that the server has no chance to enforce its own timeouts. */
record Deadline(long millis) {
    private static final Duration NETWORK = Duration.ofSeconds(1);

    static Deadline of(Duration... parts) {
        long millis = NETWORK.toMillis();
        for (Duration part : parts) {
            millis += part.toMillis();
        }
        return new Deadline(millis);
    }

    <T> Future<T> limit(Future<T> work) {
        return work.timeout(millis, TimeUnit.MILLISECONDS);
    }
}
