package io.astratrade.financial.payment.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/** When an outcome that is not known is asked for again: after times that double up to a bound, each spread over half of it. */
public record RetryPlan(Duration first, Duration longest) {
    private static final int MOST_DOUBLINGS = 20;

    /**
     * The next time.
     *
     * @param attempts how often it was asked, from 1
     */
    public Instant after(Instant now, int attempts) {
        return now.plus(delay(attempts, ThreadLocalRandom.current().nextDouble()));
    }

    /**
     * How long to wait.
     *
     * @param chance from 0 to below 1
     */
    Duration delay(int attempts, double chance) {
        int doublings = Math.max(0, Math.min(attempts - 1, MOST_DOUBLINGS));
        long full = Math.min(longest.toMillis(), first.toMillis() << doublings);
        return Duration.ofMillis(full / 2 + (long) (chance * (full / 2 + 1)));
    }
}
