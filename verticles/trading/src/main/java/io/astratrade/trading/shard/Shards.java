package io.astratrade.trading.shard;

import io.astratrade.platform.refusal.RefusedException;
import io.astratrade.trading.domain.TradingRefusal;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The shards that this process owns, and which user belongs to which. */
public final class Shards {
    private final int count;
    private final Map<Integer, Shard> owned = new ConcurrentHashMap<>();

    public Shards(int count) {
        this.count = count;
    }

    public void add(Shard shard) {
        owned.put(shard.number(), shard);
    }

    public void remove(Shard shard) {
        owned.remove(shard.number(), shard);
    }

    /** The shard of a user; refused with 503 when another process owns it. */
    public Shard of(UUID user) {
        return numbered(number(user));
    }

    /** Whether a shard is that of a user. */
    public boolean belongs(UUID user, Shard shard) {
        return number(user) == shard.number();
    }

    /** A shard to ask about the market when nobody is logged in. */
    public Shard any() {
        return owned.values().stream().findFirst().orElseThrow(Shards::unavailable);
    }

    /** Does work on the event loop of the shard in this place, or, when there are fewer, on the caller's. */
    public <T> Future<T> beside(int place, Supplier<Future<T>> work) {
        List<Integer> numbers = numbers();
        return place < numbers.size() ? owned.get(numbers.get(place)).beside(work) : work.get();
    }

    /** The numbers of the owned shards, in order. */
    public List<Integer> numbers() {
        return owned.keySet().stream().sorted().toList();
    }

    private int number(UUID user) {
        return Math.floorMod(user.hashCode(), count);
    }

    private Shard numbered(int number) {
        Shard shard = owned.get(number);
        if (shard == null) {
            throw unavailable();
        }
        return shard;
    }

    private static RefusedException unavailable() {
        return TradingRefusal.TRADING_SHARD_UNAVAILABLE.refused().retryAfter(1);
    }
}
