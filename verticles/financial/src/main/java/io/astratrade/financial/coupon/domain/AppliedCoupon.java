package io.astratrade.financial.coupon.domain;

import io.astratrade.codec.amount.Money;
import java.time.Instant;

/**
 * A coupon as a subscription has it.
 *
 * @param once whether it is for one period only, and so no part of what recurs
 * @param until periods that begin earlier are cheaper
 */
public record AppliedCoupon(String code, Discount discount, boolean once, Instant until) {
    /** What it takes off the price of a period that begins at this time. */
    public Money off(Money price, Instant periodStart) {
        return periodStart.isBefore(until) ? discount.of(price) : Money.ZERO;
    }

    /** What it takes off the price that recurs. */
    public Money recurringOff(Money price, Instant periodStart) {
        return once ? Money.ZERO : off(price, periodStart);
    }
}
