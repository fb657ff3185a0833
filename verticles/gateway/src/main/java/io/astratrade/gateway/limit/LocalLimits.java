package io.astratrade.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The same algorithm as lua/gcra.lua in memory, for while Redis is away. It holds for this process alone, so several gateways
 * together let through as many times the limit. Remembers a bounded number of buckets.
 */
public final class LocalLimits {
    private static final double SECOND = Duration.ofSeconds(1).toNanos();
    private static final double ROUNDING = 1e-6;
    private static final Duration LONGEST_WINDOW = Duration.ofHours(1);
    private static final int BUCKETS = 100_000;

    private final LongSupplier nanos;
    private final Cache<String, Long> arrivals;

    public LocalLimits() {
        this(System::nanoTime);
    }

    LocalLimits(LongSupplier nanos) {
        this.nanos = nanos;
        this.arrivals = Caffeine.newBuilder()
                .maximumSize(BUCKETS)
                .expireAfterWrite(LONGEST_WINDOW)
                .build();
    }

    /** Counts a request in all its buckets, or in none when one of them is full. */
    public synchronized Verdict check(List<Bucket> buckets) {
        long now = nanos.getAsLong();
        Verdict tightest = null;
        for (Bucket bucket : buckets) {
            Verdict verdict = verdict(bucket, next(bucket, now) - now);
            if (!verdict.allowed()) {
                return verdict;
            }
            if (tightest == null || verdict.remaining() < tightest.remaining()) {
                tightest = verdict;
            }
        }
        buckets.forEach(bucket -> arrivals.put(bucket.key(), next(bucket, now)));
        return tightest;
    }

    private long next(Bucket bucket, long now) {
        Long arrival = arrivals.getIfPresent(bucket.key());
        return (arrival == null ? now : Math.max(arrival, now)) + interval(bucket);
    }

    private static Verdict verdict(Bucket bucket, long ahead) {
        long interval = interval(bucket);
        long window = window(bucket);
        if (ahead > window) {
            return new Verdict(false, bucket.rate(), 0, seconds(ahead - interval), seconds(ahead - window));
        }
        int remaining = (int) ((double) (window - ahead) / interval + ROUNDING);
        return new Verdict(true, bucket.rate(), remaining, seconds(ahead), 0);
    }

    private static long interval(Bucket bucket) {
        return window(bucket) / bucket.rate();
    }

    private static long window(Bucket bucket) {
        return TimeUnit.MILLISECONDS.toNanos(bucket.windowMillis());
    }

    private static int seconds(long nanos) {
        return (int) Math.ceil(nanos / SECOND);
    }
}
