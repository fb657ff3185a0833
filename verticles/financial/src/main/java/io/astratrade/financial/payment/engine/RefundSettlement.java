package io.astratrade.financial.payment.engine;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.payment.Payment;
import io.astratrade.financial.payment.PaymentConfig;
import io.astratrade.financial.payment.PaymentEffects;
import io.astratrade.financial.payment.ReclaimableEffects;
import io.astratrade.financial.payment.ReclaimableEffects.Reserved;
import io.astratrade.financial.payment.store.PaymentStore;
import io.astratrade.financial.payment.store.RefundRow;
import io.astratrade.financial.payment.store.RefundStore;
import io.astratrade.financial.provider.Outcome;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.UUID;

/** Writes what a provider says of a refund, once. */
public final class RefundSettlement {
    private final PaymentStore payments;
    private final RefundStore refunds;
    private final EffectsByPurpose effects;
    private final RetryPlan retries;
    private final Clock clock;
    private final Clock financialClock;

    public RefundSettlement(
            PaymentStore payments,
            RefundStore refunds,
            EffectsByPurpose effects,
            PaymentConfig config,
            Clock clock,
            Clock financialClock) {
        this.payments = payments;
        this.refunds = refunds;
        this.effects = effects;
        this.retries = new RetryPlan(config.firstRetry(), config.longestRetry());
        this.clock = clock;
        this.financialClock = financialClock;
    }

    /** Payment before refund, as everybody locks them. */
    public Future<Void> settle(Tx tx, UUID id, UUID payment, Outcome outcome) {
        return payments.lock(tx, payment).compose(row -> refunds.lock(tx, id).compose(found -> {
            RefundRow refund = found.orElseThrow();
            return refund.pending() ? move(tx, row.orElseThrow().payment(), refund, outcome) : Future.succeededFuture();
        }));
    }

    private Future<Void> move(Tx tx, Payment payment, RefundRow refund, Outcome outcome) {
        return switch (outcome.state()) {
            case SUCCEEDED -> succeeded(tx, payment, refund);
            case DECLINED -> failed(tx, payment, refund, outcome.code());
            default -> refunds.postpone(tx, refund.id(), retries.after(clock.instant(), refund.attempts()));
        };
    }

    private Future<Void> succeeded(Tx tx, Payment payment, RefundRow refund) {
        PaymentEvents.refunded(tx, refund.cause(), payment, refund.amount(), financialClock.instant());
        return refunds.settle(tx, refund.id(), "succeeded", null, financialClock.instant())
                .compose(settled -> given(tx, payment, refund));
    }

    private Future<Void> given(Tx tx, Payment payment, RefundRow refund) {
        PaymentEffects purpose = effects.of(payment.order().purpose());
        if (purpose instanceof ReclaimableEffects reclaimable) {
            Reserved reserved = new Reserved(refund.hold(), refund.hold() == null ? Money.ZERO : refund.amount());
            return reclaimable.reclaimed(
                    tx, refund.cause(), payment, refund.id().toString(), reserved, refund.amount());
        }
        return purpose.refunded(tx, refund.cause(), payment, refund.amount());
    }

    private Future<Void> failed(Tx tx, Payment payment, RefundRow refund, String code) {
        PaymentEffects purpose = effects.of(payment.order().purpose());
        return refunds.settle(tx, refund.id(), "failed", code, financialClock.instant())
                .compose(settled -> payments.addRefunded(
                        tx, payment.order().id(), refund.amount().negate()))
                .compose(undone -> purpose instanceof ReclaimableEffects reclaimable && refund.hold() != null
                        ? reclaimable.freed(tx, refund.cause(), refund.hold())
                        : Future.succeededFuture());
    }
}
