package io.astratrade.gateway.ws;

import java.util.HashMap;
import java.util.Map;

/** Who holds how many connections of this process, within its bounds; used by all event loops. */
public final class Seats {
    private final int most;
    private final int mostPerHolder;
    private final Map<String, Integer> taken = new HashMap<>();
    private int all;

    public Seats(WsConfig config) {
        this.most = config.maxConnections();
        this.mostPerHolder = config.maxPerClient();
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

    synchronized int taken() {
        return all;
    }
}
