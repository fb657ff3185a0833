package io.astratrade.gamification.board;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Memory of whether Redis takes the changes of boards, shared by who brings them and who reads. A board that misses changes for
 * five seconds is not shown.
 */
public final class BoardFreshness {
    private static final long LIMIT_NANOS = Duration.ofSeconds(5).toNanos();
    private static final long FOLLOWING = Long.MIN_VALUE;

    private final LongSupplier nanos;
    private final AtomicLong refusedSince = new AtomicLong(FOLLOWING);

    public BoardFreshness(LongSupplier nanos) {
        this.nanos = nanos;
    }

    void followed() {
        refusedSince.set(FOLLOWING);
    }

    void refused() {
        refusedSince.compareAndSet(FOLLOWING, nanos.getAsLong());
    }

    /** Whether boards may miss changes that are older than five seconds. */
    public boolean isStale() {
        long since = refusedSince.get();
        return since != FOLLOWING && nanos.getAsLong() - since > LIMIT_NANOS;
    }
}
