package io.astratrade.trading.engine.account;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Idempotency keys that an account used within the last 24 hours of engine time, at most so many, and the orders they led to. */
public final class RecentKeys {
    private static final long KEPT_MICROS = 24 * 3_600 * 1_000_000L;
    private static final int MAX = 10_000;

    /** The use of a key, and how its order was when it was answered. */
    public record Use(String key, Order order, int fills, boolean cancelled, long hash, long micros) {
        public static Use of(String key, Order order, long hash, long micros) {
            return new Use(key, order, order.fills.size(), order.cancelled, hash, micros);
        }

        public Use answered(int fillsThen, boolean cancelledThen) {
            return new Use(key, order, fillsThen, cancelledThen, hash, micros);
        }
    }

    private final Map<String, Use> byKey = new HashMap<>();
    private final Deque<Use> byAge = new ArrayDeque<>();

    public Use find(String key, long nowMicros) {
        forgetOld(nowMicros);
        return byKey.get(key);
    }

    public void forgetOld(long nowMicros) {
        while (!byAge.isEmpty() && (byAge.size() > MAX || byAge.peek().micros < nowMicros - KEPT_MICROS)) {
            byKey.remove(byAge.poll().key);
        }
    }

    /** Without forgetting anything, so that looking does not change the state. */
    public Use peek(String key) {
        return byKey.get(key);
    }

    public void remember(Use use) {
        byKey.put(use.key, use);
        byAge.add(use);
    }

    /** Oldest first. */
    public Iterable<Use> all() {
        return byAge;
    }

    public int size() {
        return byAge.size();
    }
}
