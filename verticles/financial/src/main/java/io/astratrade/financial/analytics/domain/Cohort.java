package io.astratrade.financial.analytics.domain;

import io.astratrade.codec.amount.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * Customers who began to pay in the same month.
 *
 * @param month its first day
 * @param months what is left of them at the end of each month since, the first one included
 */
public record Cohort(LocalDate month, long users, List<Retained> months) {
    /** Those who still pay at the end of a month, and how much a month. */
    public record Retained(long active, Money mrr) {}
}
