package io.astratrade.financial.payment.api;

import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.financial.payment.store.MethodStore;
import io.astratrade.platform.access.Owned;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Reply;
import io.vertx.core.Future;

/** PUT /financial/payment-methods/{payment_method_id}/default. */
public record SetDefaultPaymentMethod(MethodStore methods) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        Owned method = Owned.of(call, "payment_method_id", FinancialRefusal.FINANCIAL_PAYMENT_METHOD_NOT_FOUND);
        return methods.database()
                .transaction(tx -> methods.lock(tx, method.owner())
                        .compose(locked -> methods.prefer(tx, method.owner(), method.id()))
                        .map(method::found))
                .map(preferred -> Reply.ok(PaymentJson.method(preferred)));
    }
}
