package io.astratrade.financial.invoice.domain;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.plan.domain.BillingPeriod;
import io.astratrade.financial.plan.domain.Offer;
import io.astratrade.financial.plan.domain.Plan;
import java.time.Instant;
import java.util.List;

/** Plans as they are sold. */
public final class Samples {
    public static final Plan EXPLORER = plan("explorer", 0, "0", "0");
    public static final Plan NAVIGATOR = plan("navigator", 1, "9.95", "99.50");
    public static final Plan CAPTAIN = plan("captain", 2, "19.95", "199.50");
    public static final Instant START = Instant.parse("2026-01-31T12:00:00Z");

    private Samples() {}

    private static Plan plan(String name, int rank, String monthly, String yearly) {
        return new Plan(name, 1, rank, Money.parse(monthly), Money.parse(yearly), List.of("trades_per_day:100"));
    }

    public static Offer monthly(Plan plan) {
        return new Offer(plan, BillingPeriod.MONTHLY);
    }

    public static Offer yearly(Plan plan) {
        return new Offer(plan, BillingPeriod.YEARLY);
    }

    public static Money usd(String amount) {
        return Money.parse(amount);
    }
}
