package io.astratrade.financial.subscription.order;

import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.financial.plan.domain.BillingPeriod;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A change that somebody wants; what is null stays.
 *
 * @param prorationAt the time of a preview, which is charged as it said
 * @param keep takes back a cancellation at the end of the period
 */
public record SubscriptionUpdate(
        String plan, BillingPeriod period, Instant prorationAt, Boolean paused, UUID method, boolean keep) {
    /** FINANCIAL_CHANGE_INVALID unless it is one change. */
    public SubscriptionUpdate {
        boolean offer = plan != null || period != null;
        long changes = Stream.of(offer, paused != null, method != null, keep)
                .filter(wanted -> wanted)
                .count();
        if (changes != 1 || prorationAt != null && !offer) {
            throw FinancialRefusal.FINANCIAL_CHANGE_INVALID.refused();
        }
    }
}
