package io.astratrade.financial.subscription.store;

import static io.astratrade.platform.db.Columns.time;

import io.astratrade.financial.coupon.domain.AppliedCoupon;
import io.astratrade.financial.coupon.domain.Discount;
import io.astratrade.financial.plan.domain.Offer;
import io.astratrade.financial.subscription.domain.Billing;
import io.astratrade.financial.subscription.domain.Dunning;
import io.astratrade.financial.subscription.domain.Subscription;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;

/** A subscription as the parameters of its row, in the order of the table's columns. */
final class SubscriptionColumns {
    private SubscriptionColumns() {}

    static Tuple of(Subscription subscription, Instant dueAt) {
        Tuple row = Tuple.of(subscription.id(), subscription.userId());
        addOffer(row, subscription.offer());
        row.addString(subscription.status().code())
                .addValue(time(subscription.term().start()))
                .addValue(time(subscription.term().end()))
                .addValue(time(subscription.term().anchor()))
                .addValue(time(subscription.trialEndsAt()));
        addOffer(row, subscription.wish().change());
        row.addBoolean(subscription.wish().cancel());
        addBilling(row, subscription.billing());
        addDunning(row, subscription.dunning());
        return row.addValue(time(subscription.pausedAt()))
                .addValue(time(subscription.createdAt()))
                .addValue(time(subscription.endedAt()))
                .addString(
                        subscription.endReason() == null
                                ? null
                                : subscription.endReason().code())
                .addValue(time(dueAt));
    }

    private static void addOffer(Tuple row, Offer offer) {
        row.addString(offer == null ? null : offer.plan().name())
                .addInteger(offer == null ? null : offer.plan().version())
                .addString(offer == null ? null : offer.period().code());
    }

    private static void addBilling(Tuple row, Billing billing) {
        row.addUUID(billing.methodId());
        addCoupon(row, billing.coupon());
        row.addLong(billing.value().micros())
                .addLong(billing.refunded().micros())
                .addLong(billing.mrr().micros())
                .addUUID(billing.openInvoice())
                .addUUID(billing.payment());
    }

    private static void addCoupon(Tuple row, AppliedCoupon coupon) {
        Discount discount = coupon == null ? null : coupon.discount();
        row.addString(coupon == null ? null : coupon.code())
                .addInteger(discount instanceof Discount.Percent percent ? percent.percent() : null)
                .addLong(
                        discount instanceof Discount.Amount amount
                                ? amount.amount().micros()
                                : null)
                .addBoolean(coupon == null ? null : coupon.once())
                .addValue(coupon == null ? null : time(coupon.until()));
    }

    private static void addDunning(Tuple row, Dunning dunning) {
        row.addValue(dunning == null ? null : time(dunning.since()))
                .addInteger(dunning == null ? null : dunning.failures());
    }
}
