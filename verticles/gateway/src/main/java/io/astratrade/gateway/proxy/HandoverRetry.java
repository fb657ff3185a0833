package io.astratrade.gateway.proxy;

import io.astratrade.platform.api.answer.Replies;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Bridges the moment in which a service passes from one instance to the next: requests that nobody has taken wait and go
 * out again, for a bounded time and in a bounded number. One per event loop.
 */
public final class HandoverRetry {
    private static final int UNAVAILABLE = 503;
    private static final int MOST_WAITING = 2_000;
    private static final long PAUSE_MS = 100;

    private final Vertx vertx;
    private final ToLongFunction<String> nanosSinceSeen;
    private final long limitNanos;
    private int waiting;

    /** @param nanosSinceSeen how long ago a service last had a healthy instance */
    public HandoverRetry(Vertx vertx, ToLongFunction<String> nanosSinceSeen, Duration limit) {
        this.vertx = vertx;
        this.nanosSinceSeen = nanosSinceSeen;
        this.limitNanos = limit.toNanos();
    }

    /** Whether an answer promises that nothing was done, because another instance serves now. */
    static boolean announced(int status, MultiMap headers) {
        return status == UNAVAILABLE && headers.contains(Replies.UNSERVED);
    }

    /** Makes the attempt again while it fails as unserved and the service was there a moment ago. */
    Future<Void> bridge(String service, Supplier<Future<Void>> attempt) {
        return bridge(service, attempt, System.nanoTime());
    }

    private Future<Void> bridge(String service, Supplier<Future<Void>> attempt, long begun) {
        return attempt.get()
                .recover(failure -> failure instanceof UnservedException && worthWaiting(service, begun)
                        ? pause().compose(rested -> bridge(service, attempt, begun))
                        : Future.failedFuture(failure));
    }

    private boolean worthWaiting(String service, long begun) {
        return waiting < MOST_WAITING
                && System.nanoTime() - begun < limitNanos
                && nanosSinceSeen.applyAsLong(service) < limitNanos;
    }

    private Future<Void> pause() {
        waiting++;
        return vertx.timer(PAUSE_MS, TimeUnit.MILLISECONDS).onComplete(rested -> waiting--);
    }
}
