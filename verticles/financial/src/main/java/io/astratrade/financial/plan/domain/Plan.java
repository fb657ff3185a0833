package io.astratrade.financial.plan.domain;

import io.astratrade.codec.amount.Money;
import java.util.List;
import java.util.Locale;

/**
 * A version of a plan; what was sold is never changed.
 *
 * @param rank higher is better: a change to a higher one is an upgrade
 * @param yearly for a whole year
 * @param entitlements what it allows, such as `trades_per_day:100` and `analytics`
 */
public record Plan(String name, int version, int rank, Money monthly, Money yearly, List<String> entitlements) {
    public Plan {
        entitlements = List.copyOf(entitlements);
    }

    public Money price(BillingPeriod period) {
        return period == BillingPeriod.MONTHLY ? monthly : yearly;
    }

    public boolean free() {
        return monthly.equals(Money.ZERO) && yearly.equals(Money.ZERO);
    }

    /** For people. */
    public String title() {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
