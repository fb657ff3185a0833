package io.astratrade.financial.payment.api;

import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.financial.payment.store.PaymentStore;
import io.astratrade.platform.access.Owned;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Reply;
import io.vertx.core.Future;

/** GET /financial/payments/{payment_id}. */
public record GetPayment(PaymentStore payments) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        Owned payment = Owned.of(call, "payment_id", FinancialRefusal.FINANCIAL_PAYMENT_NOT_FOUND);
        return payments.find(payment.owner(), payment.id(), null)
                .map(found -> Reply.ok(PaymentJson.payment(payment.found(found))));
    }
}
