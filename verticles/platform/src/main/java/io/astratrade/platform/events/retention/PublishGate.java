package io.astratrade.platform.events.retention;

import io.astratrade.platform.redis.RedisLink;
import io.vertx.core.Future;

/**
 * Lets a relay publish while Redis has room besides for registry, limits and sessions. Redis is asked again after a part
 * of its memory was sent or a while has passed, so that asking costs little however fast the relay is. Used on one context.
 */
public final class PublishGate {
    private static final long ASK_MS = 250;
    private static final int ASK_PART = 64;
    private static final int ROUND_PART = 400;
    private static final long BYTES_PER_EVENT = 800;
    private static final long REFUSED_RECENTLY_MS = 2_000;
    private static final long LARGEST_ROUND = 1_000_000;

    private final RedisLink link;
    private MemoryUse seen = new MemoryUse(0, 0);
    private long askedAt;
    private long sent;
    private volatile long refusedAt;

    public PublishGate(RedisLink link) {
        this.link = link;
    }

    /** Whether so many events may be added to streams now; if so they count as added. */
    public Future<Boolean> admit(int events) {
        long bytes = events * BYTES_PER_EVENT;
        boolean fresh = System.currentTimeMillis() - askedAt < ASK_MS && sent < seen.max() / ASK_PART;
        Future<MemoryUse> use = fresh ? Future.succeededFuture(seen) : ask();
        return use.map(now -> {
            boolean room = now.hasRoomFor(sent + bytes);
            if (room) {
                sent += bytes;
            } else {
                refused();
            }
            return room;
        });
    }

    private Future<MemoryUse> ask() {
        return MemoryUse.read(link).onSuccess(now -> {
            seen = now;
            askedAt = System.currentTimeMillis();
            sent = 0;
        });
    }

    /** Redis said itself that it is full. */
    public void refused() {
        refusedAt = System.currentTimeMillis();
        askedAt = 0;
    }

    /** Whether somebody was turned away a moment ago; from any thread. */
    public boolean isHolding() {
        return System.currentTimeMillis() - refusedAt < REFUSED_RECENTLY_MS;
    }

    /** Most packed bytes that one round should read: a small part of Redis' memory once it is in streams. */
    public long roundBytes() {
        return seen.max() == 0 ? LARGEST_ROUND : Math.min(LARGEST_ROUND, seen.max() / ROUND_PART);
    }
}
