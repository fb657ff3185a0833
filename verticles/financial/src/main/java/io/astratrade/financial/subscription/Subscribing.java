package io.astratrade.financial.subscription;

import static io.astratrade.financial.domain.FinancialRefusal.FINANCIAL_INSUFFICIENT_FUNDS;
import static io.astratrade.financial.domain.FinancialRefusal.FINANCIAL_PAYMENT_METHOD_NOT_FOUND;
import static io.astratrade.financial.domain.FinancialRefusal.FINANCIAL_SUBSCRIPTION_EXISTS;
import static io.astratrade.financial.domain.FinancialRefusal.FINANCIAL_TRIAL_USED;

import io.astratrade.codec.EventIds;
import io.astratrade.financial.coupon.Coupons;
import io.astratrade.financial.coupon.domain.AppliedCoupon;
import io.astratrade.financial.invoice.domain.Grant;
import io.astratrade.financial.invoice.domain.InvoicePurpose;
import io.astratrade.financial.invoice.domain.Pricing;
import io.astratrade.financial.plan.domain.Offer;
import io.astratrade.financial.subscription.domain.Lifecycle;
import io.astratrade.financial.subscription.domain.Subscription;
import io.astratrade.financial.subscription.order.NewSubscription;
import io.astratrade.financial.subscription.store.SubscriptionStore;
import io.astratrade.platform.db.Cause;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Begins subscriptions. Refuses with FINANCIAL_PLAN_NOT_FOUND, FINANCIAL_SUBSCRIPTION_EXISTS, FINANCIAL_TRIAL_USED,
 * FINANCIAL_PAYMENT_METHOD_NOT_FOUND, FINANCIAL_INSUFFICIENT_FUNDS and what {@link Coupons} refuses with.
 */
public record Subscribing(
        SubscriptionStore store, SubscriptionRecorder recorder, Charging charging, Coupons coupons, Duration trial) {
    Future<Charged> subscribe(Tx tx, Cause cause, UUID user, NewSubscription wanted, Instant now) {
        Offer offer = new Offers(recorder.plans()).of(wanted.plan(), wanted.period());
        return method(tx, user, wanted.method())
                .compose(known -> wanted.trial() ? untried(tx, user) : Future.succeededFuture())
                .compose(allowed -> coupon(tx, wanted, now))
                .map(coupon -> begin(user, offer, wanted, coupon, now))
                .compose(begun -> insert(tx, cause, begun, now));
    }

    private Future<Void> method(Tx tx, UUID user, UUID method) {
        return method == null
                ? Future.succeededFuture()
                : charging.cards().find(tx, user, method).map(found -> {
                    found.orElseThrow(() ->
                            FINANCIAL_PAYMENT_METHOD_NOT_FOUND.refused().at("/payment_method_id", "not one of yours"));
                    return null;
                });
    }

    private Future<Void> untried(Tx tx, UUID user) {
        return store.hadTrial(tx, user).map(had -> {
            if (had) {
                throw FINANCIAL_TRIAL_USED.refused().at("/trial", "had before");
            }
            return null;
        });
    }

    private Future<AppliedCoupon> coupon(Tx tx, NewSubscription wanted, Instant now) {
        Instant firstPeriod = wanted.trial() ? now.plus(trial) : now;
        return wanted.coupon() == null
                ? Future.succeededFuture()
                : coupons.lock(tx, wanted.coupon(), now).map(coupon -> coupon.from(firstPeriod));
    }

    private Subscription begin(UUID user, Offer offer, NewSubscription wanted, AppliedCoupon coupon, Instant now) {
        UUID id = UUID.fromString(EventIds.next());
        return wanted.trial()
                ? Lifecycle.beginTrial(id, user, offer, wanted.method(), coupon, now, trial)
                : Lifecycle.begin(id, user, offer, wanted.method(), coupon, now);
    }

    private Future<Charged> insert(Tx tx, Cause cause, Subscription begun, Instant now) {
        AppliedCoupon coupon = begun.billing().coupon();
        return recorder.begin(tx, cause, begun)
                .compose(inserted -> inserted
                        ? Future.succeededFuture()
                        : Future.failedFuture(FINANCIAL_SUBSCRIPTION_EXISTS.refused()))
                .compose(alone -> coupon == null
                        ? Future.succeededFuture()
                        : coupons.redeem(tx, coupon.code(), begun.userId(), begun.id(), now))
                .compose(redeemed -> begun.trialEndsAt() == null
                        ? first(tx, cause, begun, now)
                        : Future.succeededFuture(Charged.nothing(begun)));
    }

    private Future<Charged> first(Tx tx, Cause cause, Subscription begun, Instant now) {
        Pricing price = begun.pricing();
        Grant grant = new Grant(begun.offer(), begun.term(), price.value(now));
        if (begun.offer().free()) {
            return recorder.save(tx, cause, begun, Lifecycle.paid(begun, InvoicePurpose.FIRST, grant), now)
                    .map(Charged::nothing);
        }
        return charging.charge(tx, cause, begun, begun, InvoicePurpose.FIRST, price.whole(begun.term()), grant, now)
                .map(Subscribing::atOnce);
    }

    /** Whoever asks for something pays, or has a payment under way, or gets nothing. */
    static Charged atOnce(Charged charged) {
        if (!charged.paid() && charged.payment() == null) {
            throw FINANCIAL_INSUFFICIENT_FUNDS.refused("The wallet has less than "
                    + charged.invoice().quote().total() + " USD, and there is no payment method");
        }
        return charged;
    }
}
