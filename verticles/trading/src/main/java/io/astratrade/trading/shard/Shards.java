package io.astratrade.trading.shard;

import io.astratrade.platform.http.RefusedException;
import io.astratrade.trading.domain.TradingRefusal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

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
        return numbered(Math.floorMod(user.hashCode(), count));
    }

    /** A shard to ask about the market when nobody is logged in. */
    public Shard any() {
        return owned.values().stream().findFirst().orElseThrow(Shards::unavailable);
    }

    /** The numbers of the owned shards, in order. */
    public List<Integer> numbers() {
        return owned.keySet().stream().sorted().toList();
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
