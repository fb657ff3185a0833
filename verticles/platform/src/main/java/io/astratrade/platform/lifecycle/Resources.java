package io.astratrade.platform.lifecycle;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes what was opened, in reverse order; each close is bounded in time and its failure only logged. */
public final class Resources {
    private static final Logger LOG = LoggerFactory.getLogger(Resources.class);
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Duration limit;
    private final Deque<Resource> open = new ArrayDeque<>();

    private record Resource(String name, Supplier<? extends Future<?>> closing) {}

    public Resources(Vertx vertx) {
        this(LIMIT);
    }

    /** @param limit how long one resource may take to close */
    public Resources(Duration limit) {
        this.limit = limit;
    }

    public synchronized void add(String name, Supplier<? extends Future<?>> closing) {
        open.push(new Resource(name, closing));
    }

    /** Never fails; a second call closes only what was added since the first. */
    public Future<Void> close() {
        Resource next = take();
        return next == null ? Future.succeededFuture() : close(next).compose(closed -> close());
    }

    private synchronized Resource take() {
        return open.poll();
    }

    private Future<Void> close(Resource resource) {
        return Future.<Void>future(
                        promise -> resource.closing().get().<Void>mapEmpty().onComplete(promise))
                .timeout(limit.toMillis(), TimeUnit.MILLISECONDS)
                .recover(failure -> {
                    LOG.warn("Closing {} failed: {}", resource.name(), failure.toString());
                    return Future.succeededFuture();
                });
    }
}
