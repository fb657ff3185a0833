package io.astratrade.trading.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Idempotency keys that an account used within the last 24 hours of engine time, at most so many, and the orders they led to. */
final class RecentKeys {
    private static final long KEPT_MICROS = 24 * 3_600 * 1_000_000L;
    private static final int MAX = 10_000;

    /** The use of a key, and how its order was when it was answered. */
    record Use(String key, Order order, int fills, boolean cancelled, long hash, long micros) {
        static Use of(String key, Order order, long hash, long micros) {
            return new Use(key, order, order.fills.size(), order.cancelled, hash, micros);
        }

        Use answered(int fillsThen, boolean cancelledThen) {
            return new Use(key, order, fillsThen, cancelledThen, hash, micros);
        }
    }

    private final Map<String, Use> byKey = new HashMap<>();
    private final Deque<Use> byAge = new ArrayDeque<>();

    Use find(String key, long nowMicros) {
        forgetOld(nowMicros);
        return byKey.get(key);
    }

    void forgetOld(long nowMicros) {
        while (!byAge.isEmpty() && (byAge.size() > MAX || byAge.peek().micros < nowMicros - KEPT_MICROS)) {
            byKey.remove(byAge.poll().key);
        }
    }

    /** Without forgetting anything, so that looking does not change the state. */
    Use peek(String key) {
        return byKey.get(key);
    }

    void remember(Use use) {
        byKey.put(use.key, use);
        byAge.add(use);
    }

    /** Oldest first. */
    Iterable<Use> all() {
        return byAge;
    }

    int size() {
        return byAge.size();
    }
}
