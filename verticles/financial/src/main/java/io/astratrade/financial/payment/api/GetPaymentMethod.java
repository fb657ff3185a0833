package io.astratrade.financial.payment.api;

import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.financial.payment.store.MethodStore;
import io.astratrade.platform.access.Owned;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Reply;
import io.vertx.core.Future;

/** GET /financial/payment-methods/{payment_method_id}. */
public record GetPaymentMethod(MethodStore methods) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        Owned method = Owned.of(call, "payment_method_id", FinancialRefusal.FINANCIAL_PAYMENT_METHOD_NOT_FOUND);
        return methods.find(method.owner(), method.id())
                .map(found -> Reply.ok(PaymentJson.method(method.found(found))));
    }
}
