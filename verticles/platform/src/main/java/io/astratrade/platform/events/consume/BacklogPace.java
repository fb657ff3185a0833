package io.astratrade.platform.events.consume;

import io.astratrade.platform.events.stream.Entry;
import io.astratrade.platform.events.stream.Streams;
import io.astratrade.platform.load.RequestLoad;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Pace of a consumer through one read of a backlog: begun with it, asked for the rest when it is settled. */
final class BacklogPace {
    private static final long LONGEST_REST_MS = 1_000;

    private final DutyCycle shares;
    private final long waitedMillis;
    private final long begun = System.nanoTime();

    BacklogPace(DutyCycle shares, List<Entry> entries) {
        this.shares = shares;
        this.waitedMillis = waited(entries);
    }

    /** Since the first of the entries happened; what was sent back to the group is in no hurry. */
    private static long waited(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> !entry.trimmed() && !Streams.isRetry(entry.stream()))
                .findFirst()
                .map(entry -> entry.ageMillis(System.currentTimeMillis()))
                .orElse(0L);
    }

    /** Whether the next read is worth beginning now: it would not wait through a long rest. */
    boolean readsAhead() {
        return shares.isMostlyBusy(RequestLoad.recent(), waitedMillis);
    }

    /** Milliseconds to rest after what was done since the beginning. */
    long restMillis() {
        long busy = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        return Math.min(LONGEST_REST_MS, shares.restMillis(busy, RequestLoad.recent(), waitedMillis));
    }
}
