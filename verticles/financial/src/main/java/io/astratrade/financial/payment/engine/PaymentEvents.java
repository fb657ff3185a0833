package io.astratrade.financial.payment.engine;

import io.astratrade.codec.amount.Money;
import io.astratrade.codec.event.FinancialEvent.PaymentCompleted;
import io.astratrade.codec.event.FinancialEvent.PaymentFailed;
import io.astratrade.codec.event.FinancialEvent.PaymentRefunded;
import io.astratrade.financial.payment.Payment;
import io.astratrade.financial.payment.PaymentOrder;
import io.astratrade.platform.db.Cause;
import io.astratrade.platform.db.Tx;
import java.time.Instant;

/** Events of payments. */
public final class PaymentEvents {
    private PaymentEvents() {}

    static void completed(Tx tx, Cause cause, Payment payment, Instant at) {
        PaymentOrder order = payment.order();
        tx.emit(
                cause,
                order.id().toString(),
                new PaymentCompleted(
                        order.id().toString(),
                        order.userId().toString(),
                        order.currency().code(),
                        order.amount(),
                        order.purpose(),
                        at));
    }

    static void failed(Tx tx, Cause cause, Payment payment, Instant at) {
        PaymentOrder order = payment.order();
        tx.emit(
                cause,
                order.id().toString(),
                new PaymentFailed(
                        order.id().toString(),
                        order.userId().toString(),
                        order.currency().code(),
                        order.amount(),
                        payment.failure(),
                        at));
    }

    public static void refunded(Tx tx, Cause cause, Payment payment, Money amount, Instant at) {
        PaymentOrder order = payment.order();
        tx.emit(
                cause,
                order.id().toString(),
                new PaymentRefunded(
                        order.id().toString(),
                        order.userId().toString(),
                        order.currency().code(),
                        amount,
                        at));
    }
}
