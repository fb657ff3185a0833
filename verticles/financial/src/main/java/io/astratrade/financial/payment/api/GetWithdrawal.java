package io.astratrade.financial.payment.api;

import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.financial.payment.store.WithdrawalStore;
import io.astratrade.platform.access.Owned;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Reply;
import io.vertx.core.Future;

/** GET /financial/withdrawals/{withdrawal_id}. */
public record GetWithdrawal(WithdrawalStore withdrawals) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        Owned withdrawal = Owned.of(call, "withdrawal_id", FinancialRefusal.FINANCIAL_WITHDRAWAL_NOT_FOUND);
        return withdrawals
                .find(withdrawal.owner(), withdrawal.id())
                .map(found ->
                        Reply.ok(PaymentJson.withdrawal(withdrawal.found(found).withdrawal())));
    }
}
