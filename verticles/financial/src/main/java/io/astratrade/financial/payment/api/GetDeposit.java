package io.astratrade.financial.payment.api;

import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.financial.payment.deposit.DepositEffects;
import io.astratrade.financial.payment.store.PaymentStore;
import io.astratrade.platform.access.Owned;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Reply;
import io.vertx.core.Future;

/** GET /financial/deposits/{deposit_id}. */
public record GetDeposit(PaymentStore payments) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        Owned deposit = Owned.of(call, "deposit_id", FinancialRefusal.FINANCIAL_DEPOSIT_NOT_FOUND);
        return payments.find(deposit.owner(), deposit.id(), DepositEffects.PURPOSE)
                .map(found -> Reply.ok(PaymentJson.deposit(deposit.found(found))));
    }
}
