package io.astratrade.financial.plan.domain;

import io.astratrade.codec.format.WireName;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How often a subscription is charged; calendar months, UTC. */
public enum BillingPeriod {
    MONTHLY(1),
    YEARLY(12);

    private final int months;

    BillingPeriod(int months) {
        this.months = months;
    }

    public int months() {
        return months;
    }

    /** Its name on the wire and in rows. */
    public String code() {
        return WireName.of(this);
    }

    /** @throws IllegalArgumentException when nothing is called so */
    public static BillingPeriod of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /**
     * The end of the period that begins at an end, counted from the anchor: a subscription anchored at the 31st ends at the
     * last day of shorter months and at the 31st again afterwards.
     */
    public Instant after(Instant end, Instant anchor) {
        ZonedDateTime first = anchor.atZone(ZoneOffset.UTC);
        YearMonth reached = YearMonth.from(end.atZone(ZoneOffset.UTC));
        long elapsed = ChronoUnit.MONTHS.between(YearMonth.from(first), reached);
        return first.plusMonths(elapsed + months).toInstant();
    }
}
