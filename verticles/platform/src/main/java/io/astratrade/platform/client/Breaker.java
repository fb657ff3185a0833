package io.astratrade.platform.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Keeps calls from an instance that failed several times in a row, but for one trial every few seconds. */
final class Breaker {
    private static final int FAILURES = 5;
    private static final Duration OPEN_FOR = Duration.ofSeconds(3);

    private final Clock clock;
    private int failures;
    private Instant openUntil = Instant.MIN;

    Breaker(Clock clock) {
        this.clock = clock;
    }

    /** Whether a call may go out now; while it is open, the call that may is the trial. */
    synchronized boolean admit() {
        Instant now = clock.instant();
        if (failures >= FAILURES) {
            if (now.isBefore(openUntil)) {
                return false;
            }
            openUntil = now.plus(OPEN_FOR);
        }
        return true;
    }

    synchronized void succeeded() {
        failures = 0;
    }

    synchronized void failed() {
        failures++;
        if (failures == FAILURES) {
            openUntil = clock.instant().plus(OPEN_FOR);
        }
    }
}
