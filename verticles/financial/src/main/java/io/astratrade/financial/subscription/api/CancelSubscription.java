package io.astratrade.financial.subscription.api;

import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.financial.subscription.SubscriptionDesk;
import io.astratrade.platform.access.Owned;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.IdempotentEndpoint;
import io.astratrade.platform.api.Reply;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;

/** DELETE /financial/subscriptions/{subscription_id}?at=period_end|now. */
public record CancelSubscription(SubscriptionDesk desk) implements IdempotentEndpoint.Work {
    @Override
    public Future<Reply> handle(Call call, Tx tx) {
        Owned owned = Owned.of(call, "subscription_id", FinancialRefusal.FINANCIAL_SUBSCRIPTION_NOT_FOUND);
        boolean now = call.query("at").orElse("period_end").equals("now");
        return desk.cancel(tx, call.cause(), owned, now)
                .map(SubscriptionJson::of)
                .map(Reply::ok);
    }
}
