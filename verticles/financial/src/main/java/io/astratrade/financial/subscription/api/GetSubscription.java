package io.astratrade.financial.subscription.api;

import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.financial.subscription.store.SubscriptionStore;
import io.astratrade.platform.access.Owned;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Reply;
import io.vertx.core.Future;

/** GET /financial/subscriptions/{subscription_id}. */
public record GetSubscription(SubscriptionStore store) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        Owned owned = Owned.of(call, "subscription_id", FinancialRefusal.FINANCIAL_SUBSCRIPTION_NOT_FOUND);
        return store.one(owned.owner(), owned.id()).map(found -> Reply.ok(SubscriptionJson.of(owned.found(found))));
    }
}
