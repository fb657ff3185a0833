package io.astratrade.financial.invoice.domain;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.domain.Cents;
import io.astratrade.financial.plan.domain.BillingPeriod;
import java.time.Duration;
import java.time.Instant;

/**
 * A period of a subscription.
 *
 * @param anchor what the ends of the following periods are counted from
 */
public record Term(Instant start, Instant end, Instant anchor) {
    /** The first period of whoever begins now. */
    public static Term from(Instant now, BillingPeriod period) {
        return new Term(now, period.after(now, now), now);
    }

    /** A time that costs nothing, behind which the periods begin. */
    public static Term trial(Instant now, Duration length) {
        Instant end = now.plus(length);
        return new Term(now, end, end);
    }

    public Term next(BillingPeriod period) {
        return new Term(end, period.after(end, anchor), anchor);
    }

    /** The same period, later by a pause; the following ones are counted from its new end. */
    public Term delayed(Duration pause) {
        return new Term(start.plus(pause), end.plus(pause), end.plus(pause));
    }

    /** What is left of an amount for the whole period, by the second. */
    public Money left(Money whole, Instant now) {
        long seconds = Duration.between(start, end).toSeconds();
        long left = Math.max(0, Math.min(seconds, Duration.between(now, end).toSeconds()));
        return Cents.share(whole, left, seconds);
    }
}
