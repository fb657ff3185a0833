package io.astratrade.financial.webhook;

import io.astratrade.financial.webhook.domain.PublicAddresses;
import io.astratrade.financial.webhook.domain.WebhookTarget;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Finds the address to connect to. The name is looked up here, once per attempt, and what was checked is what is connected to:
 * a name that answers otherwise a moment later gains nothing.
 */
public final class TargetResolver {
    /** Looks a name up, and may block. */
    @FunctionalInterface
    public interface Lookup {
        InetAddress[] all(String host) throws UnknownHostException;
    }

    private static final int THREADS = 4;
    private static final long LIMIT_MS = 5_000;

    private final WorkerExecutor workers;
    private final Lookup lookup;
    private final boolean anyTarget;

    public TargetResolver(Vertx vertx, Lookup lookup, boolean anyTarget) {
        this.workers = vertx.createSharedWorkerExecutor(
                "webhook-names", THREADS, Duration.ofSeconds(30).toNanos(), TimeUnit.NANOSECONDS);
        this.lookup = lookup;
        this.anyTarget = anyTarget;
    }

    /** All addresses of the target; fails with {@link ForbiddenTargetException} when one of them may not be sent to. */
    public Future<List<InetAddress>> addresses(WebhookTarget target) {
        if (!anyTarget && !target.secure()) {
            return Future.failedFuture(new ForbiddenTargetException("https is needed"));
        }
        return workers.<List<InetAddress>>executeBlocking(() -> checked(lookup.all(target.host())), false)
                .timeout(LIMIT_MS, TimeUnit.MILLISECONDS);
    }

    private List<InetAddress> checked(InetAddress... all) {
        if (!anyTarget && !Stream.of(all).allMatch(PublicAddresses::has)) {
            throw new ForbiddenTargetException("its address is not public");
        }
        return List.of(all);
    }

    public Future<Void> close() {
        return workers.close();
    }
}
