package io.astratrade.financial.subscription.domain;

import io.astratrade.financial.plan.domain.Offer;

/**
 * What its user wants to happen at the end of the period.
 *
 * @param change the offer from then on; null to keep it
 */
public record Wish(Offer change, boolean cancel) {
    public static final Wish NONE = new Wish(null, false);

    static Wish changeTo(Offer offer) {
        return new Wish(offer, false);
    }
}
