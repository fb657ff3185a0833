package io.astratrade.financial.plan.domain;

import io.astratrade.codec.amount.Money;

/** A plan as it is sold: its version and how often it is paid. */
public record Offer(Plan plan, BillingPeriod period) {
    public Money price() {
        return plan.price(period);
    }

    public boolean free() {
        return price().equals(Money.ZERO);
    }

    /** Whether a change to the other is to be had at once, and not at the end of the period. */
    public boolean upgradedBy(Offer other) {
        int better = Integer.compare(other.plan.rank(), plan.rank());
        return better > 0 || better == 0 && other.period.months() > period.months();
    }

    /** For people. */
    public String title() {
        return plan.title() + ", " + period.code();
    }
}
