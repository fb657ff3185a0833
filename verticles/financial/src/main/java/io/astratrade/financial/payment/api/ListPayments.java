package io.astratrade.financial.payment.api;

import io.astratrade.financial.payment.store.PaymentStore;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Reply;
import io.vertx.core.Future;

/** GET /financial/payments: the caller's for whatever purpose, newest first. */
public record ListPayments(PaymentStore payments) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        return ListDeposits.page(call, payments, null, PaymentJson::payment);
    }
}
