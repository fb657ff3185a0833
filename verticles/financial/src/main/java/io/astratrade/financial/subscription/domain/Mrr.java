package io.astratrade.financial.subscription.domain;

import io.astratrade.codec.amount.Money;

/** Monthly recurring revenue: what is paid again and again, by the month; a coupon for one period does not count. */
public final class Mrr {
    private Mrr() {}

    /** The state with its revenue counted anew. */
    public static Subscription counted(Subscription subscription) {
        return Lifecycle.counted(subscription, of(subscription));
    }

    /** Of a state; one that never was paid is not counted before it is. */
    static Money of(Subscription subscription) {
        boolean counts = subscription.is(SubscriptionStatus.ACTIVE)
                || subscription.is(SubscriptionStatus.PAST_DUE)
                        && !subscription.billing().mrr().equals(Money.ZERO);
        return counts ? monthly(subscription) : Money.ZERO;
    }

    private static Money monthly(Subscription subscription) {
        Money price = subscription.offer().price();
        Billing billing = subscription.billing();
        Money off = billing.coupon() == null
                ? Money.ZERO
                : billing.coupon().recurringOff(price, subscription.term().start());
        return new Money(
                price.minus(off).micros() / subscription.offer().period().months());
    }
}
