package io.astratrade.financial.subscription.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When an unpaid invoice is tried again, and what becomes of the subscription; all counted from the first failure.
 *
 * @param retries rising
 * @param restrictAfter not before the last retry
 * @param cancelAfter later than restrictAfter, and within the shortest period
 */
public record DunningSchedule(List<Duration> retries, Duration restrictAfter, Duration cancelAfter) {
    public static final Duration SHORTEST_PERIOD = Duration.ofDays(28);

    /** @throws IllegalArgumentException naming what is out of order */
    public DunningSchedule {
        retries = List.copyOf(retries);
        Duration last = Duration.ZERO;
        for (Duration retry : retries) {
            if (retry.compareTo(last) <= 0) {
                throw new IllegalArgumentException("retry_after must rise");
            }
            last = retry;
        }
        if (restrictAfter.compareTo(last) < 0 || cancelAfter.compareTo(restrictAfter) <= 0) {
            throw new IllegalArgumentException(
                    "the last retry, restrict_after and cancel_after must follow each other");
        }
        if (cancelAfter.compareTo(SHORTEST_PERIOD) >= 0) {
            throw new IllegalArgumentException("cancel_after must be shorter than " + SHORTEST_PERIOD.toDays() + " d");
        }
    }

    /** The state after a failure at this time; retries that an outage swallowed are not made up for. */
    public Dunning failed(Dunning before, Instant now) {
        Instant since = before == null ? now : before.since();
        long due = retries.stream()
                .filter(retry -> !since.plus(retry).isAfter(now))
                .count();
        return new Dunning(since, (int) due + 1);
    }

    /** Whether there is a retry to come. */
    public boolean retries(Dunning dunning) {
        return dunning.failures() <= retries.size();
    }

    /** The next retry, when there is one to come. */
    Instant nextRetry(Dunning dunning) {
        return dunning.since().plus(retries.get(dunning.failures() - 1));
    }
}
