package io.astratrade.financial.subscription.domain;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.coupon.domain.AppliedCoupon;
import java.util.UUID;

/**
 * How a subscription is paid, and how it stands.
 *
 * @param methodId null to pay from the wallet
 * @param coupon null when there is none
 * @param value what was paid for the whole term
 * @param refunded what was given back of it
 * @param mrr monthly recurring revenue as it was last counted
 * @param openInvoice not paid yet; null when there is none
 * @param payment of it that is under way; null when there is none
 */
public record Billing(
        UUID methodId, AppliedCoupon coupon, Money value, Money refunded, Money mrr, UUID openInvoice, UUID payment) {
    static Billing begin(UUID methodId, AppliedCoupon coupon) {
        return new Billing(methodId, coupon, Money.ZERO, Money.ZERO, Money.ZERO, null, null);
    }

    Billing paidBy(UUID method) {
        return new Billing(method, coupon, value, refunded, mrr, openInvoice, payment);
    }

    Billing owing(UUID invoice) {
        return new Billing(methodId, coupon, value, refunded, mrr, invoice, null);
    }

    Billing collectedBy(UUID underWay) {
        return new Billing(methodId, coupon, value, refunded, mrr, openInvoice, underWay);
    }

    Billing waiting() {
        return new Billing(methodId, coupon, value, refunded, mrr, openInvoice, null);
    }

    /** Nothing is owed for the term, for which so much was paid. */
    Billing settled(Money paid) {
        return new Billing(methodId, coupon, paid, Money.ZERO, mrr, null, null);
    }

    /** Nothing is owed; what was paid before counts on. */
    Billing dropped() {
        return new Billing(methodId, coupon, value, refunded, mrr, null, null);
    }

    Billing refunded(Money more) {
        return new Billing(methodId, coupon, value, refunded.plus(more), mrr, openInvoice, payment);
    }

    Billing counted(Money monthly) {
        return new Billing(methodId, coupon, value, refunded, monthly, openInvoice, payment);
    }

    public boolean collecting() {
        return payment != null;
    }
}
