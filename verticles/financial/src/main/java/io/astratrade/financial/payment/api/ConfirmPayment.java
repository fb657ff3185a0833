package io.astratrade.financial.payment.api;

import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.financial.payment.engine.PaymentRunner;
import io.astratrade.financial.payment.store.PaymentStore;
import io.astratrade.platform.access.Owned;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Reply;
import io.vertx.core.Future;

/**
 * POST /financial/payments/{payment_id}/confirm: the owner has answered the 3-D Secure challenge. The sandbox takes the answer
 * from here; Stripe has it already, and is asked how the payment ended, or told that it is given up.
 */
public record ConfirmPayment(PaymentStore payments, PaymentRunner runner) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        Owned payment = Owned.of(call, "payment_id", FinancialRefusal.FINANCIAL_PAYMENT_NOT_FOUND);
        boolean confirmed = call.body().getString("outcome").equals("confirmed");
        return payments.find(payment.owner(), payment.id(), null)
                .compose(found -> runner.confirm(payment.found(found), confirmed))
                .compose(done -> payments.find(payment.owner(), payment.id(), null))
                .map(found -> Reply.ok(PaymentJson.payment(payment.found(found))));
    }
}
