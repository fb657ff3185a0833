package io.astratrade.financial.subscription;

import static io.astratrade.financial.domain.FinancialRefusal.FINANCIAL_SUBSCRIPTION_COLLECTING;
import static io.astratrade.financial.domain.FinancialRefusal.FINANCIAL_SUBSCRIPTION_STATE;

import io.astratrade.financial.subscription.domain.Subscription;
import io.astratrade.financial.subscription.domain.SubscriptionStatus;
import java.util.List;

/** What a step asks of the state before it. */
final class States {
    private States() {}

    static void require(Subscription subscription, SubscriptionStatus... allowed) {
        if (!List.of(allowed).contains(subscription.status())) {
            throw FINANCIAL_SUBSCRIPTION_STATE.refused(
                    "The subscription is " + subscription.status().code());
        }
    }

    static void requireLive(Subscription subscription) {
        if (subscription.is(SubscriptionStatus.CANCELLED)) {
            throw FINANCIAL_SUBSCRIPTION_STATE.refused("The subscription is over");
        }
    }

    /** No payment may be under way, whose outcome would be about another state. */
    static void requireIdle(Subscription subscription) {
        if (subscription.billing().collecting()) {
            throw FINANCIAL_SUBSCRIPTION_COLLECTING.refused();
        }
    }
}
