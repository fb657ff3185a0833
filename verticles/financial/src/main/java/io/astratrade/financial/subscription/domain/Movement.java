package io.astratrade.financial.subscription.domain;

import io.astratrade.codec.amount.Money;
import io.astratrade.codec.format.WireName;

/** Kinds of change of the monthly recurring revenue. */
public enum Movement {
    NEW,
    EXPANSION,
    CONTRACTION,
    CHURN,
    REACTIVATION;

    /** @param known whether the user had any before */
    public static Movement of(Money before, Money after, boolean known) {
        if (before.equals(Money.ZERO)) {
            return known ? REACTIVATION : NEW;
        }
        if (after.equals(Money.ZERO)) {
            return CHURN;
        }
        return after.compareTo(before) > 0 ? EXPANSION : CONTRACTION;
    }

    public String code() {
        return WireName.of(this);
    }
}
