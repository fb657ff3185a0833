package io.astratrade.financial.webhook.domain;

import java.time.Duration;

/**
 * Pauses between the attempts of a delivery: each three times the one before, up to the longest, spread by a quarter in both
 * directions so that what failed together does not return together.
 */
public record RetrySchedule(Duration first, Duration longest) {
    private static final int FACTOR = 3;
    private static final double SPREAD = 0.25;

    /**
     * @param failures attempts that failed in a row, at least 1
     * @param random from 0 to 1
     */
    public Duration pause(int failures, double random) {
        long most = longest.toMillis();
        long pause = Math.min(most, first.toMillis());
        for (int i = 1; i < failures && pause < most; i++) {
            pause = Math.min(most, pause * FACTOR);
        }
        return Duration.ofMillis(Math.round(pause * (1 - SPREAD + 2 * SPREAD * random)));
    }
}
