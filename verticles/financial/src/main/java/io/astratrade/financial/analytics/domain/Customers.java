package io.astratrade.financial.analytics.domain;

import io.astratrade.codec.amount.Money;

/**
 * Paying customers over a period.
 *
 * @param before those at its beginning, and what they paid a month
 * @param lost those of them who pay nothing at its end
 * @param after those at its end, new ones included
 */
public record Customers(long before, Money mrrBefore, long lost, long after, Money mrrAfter) {}
