package io.astratrade.gateway.ws.connection;

import io.astratrade.gateway.limit.Bucket;
import io.astratrade.gateway.limit.LocalLimits;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Bounds on the connections of this process, of each holder, and on the subscriptions that a holder begins; used by all event
 * loops.
 */
public final class ConnectionQuota {
    private static final long MINUTE_MS = 60_000;

    private final int most;
    private final int mostPerHolder;
    private final int subscriptionsPerMinute;
    private final LocalLimits subscriptions = new LocalLimits();
    private final Map<String, Integer> taken = new HashMap<>();
    private int all;

    public ConnectionQuota(WsConfig config) {
        this.most = config.maxConnections();
        this.mostPerHolder = config.maxPerClient();
        this.subscriptionsPerMinute = config.subscriptionsPerMinute();
    }

    synchronized boolean full() {
        return all >= most;
    }

    /** False, and nothing is taken, when there is none for this holder. */
    synchronized boolean take(String holder) {
        if (full() || taken.getOrDefault(holder, 0) >= mostPerHolder) {
            return false;
        }
        taken.merge(holder, 1, Integer::sum);
        all++;
        return true;
    }

    /** Gives a seat to another holder; false, and nothing changes, when that one has enough. */
    synchronized boolean pass(String from, String to) {
        if (taken.getOrDefault(to, 0) >= mostPerHolder) {
            return false;
        }
        release(from);
        taken.merge(to, 1, Integer::sum);
        all++;
        return true;
    }

    synchronized void release(String holder) {
        taken.computeIfPresent(holder, (name, count) -> count == 1 ? null : count - 1);
        all--;
    }

    /** Whether a holder may begin one more now, however many connections it opens for that. */
    boolean maySubscribe(String holder) {
        return subscriptions
                .check(List.of(new Bucket(holder, subscriptionsPerMinute, MINUTE_MS)))
                .allowed();
    }

    synchronized int taken() {
        return all;
    }
}
