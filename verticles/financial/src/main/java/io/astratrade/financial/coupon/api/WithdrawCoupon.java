package io.astratrade.financial.coupon.api;

import io.astratrade.financial.coupon.store.CouponStore;
import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.financial.time.FinancialClock;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.IdempotentEndpoint;
import io.astratrade.platform.api.Reply;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;

/** DELETE /admin/financial/coupons/{code}: nobody can redeem it any more; who has, keeps it. */
public record WithdrawCoupon(CouponStore store, FinancialClock clock) implements IdempotentEndpoint.Work {
    @Override
    public Future<Reply> handle(Call call, Tx tx) {
        return store.withdraw(tx, call.path("code"), clock.second()).map(withdrawn -> {
            if (!withdrawn) {
                throw FinancialRefusal.FINANCIAL_COUPON_NOT_FOUND.refused();
            }
            return Reply.noContent();
        });
    }
}
