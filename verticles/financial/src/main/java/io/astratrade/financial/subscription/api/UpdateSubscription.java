package io.astratrade.financial.subscription.api;

import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.financial.plan.domain.BillingPeriod;
import io.astratrade.financial.subscription.SubscriptionDesk;
import io.astratrade.financial.subscription.order.SubscriptionUpdate;
import io.astratrade.platform.access.Owned;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.IdempotentEndpoint;
import io.astratrade.platform.api.Reply;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.Tx;
import io.astratrade.platform.idempotency.Idempotency;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/** PATCH /financial/subscriptions/{subscription_id}. */
public final class UpdateSubscription {
    private final SubscriptionDesk desk;

    private UpdateSubscription(SubscriptionDesk desk) {
        this.desk = desk;
    }

    public static Endpoint of(Database database, SubscriptionDesk desk) {
        UpdateSubscription work = new UpdateSubscription(desk);
        return new Collected(desk, IdempotentEndpoint.of(database, new Idempotency(), work::update));
    }

    private Future<Reply> update(Call call, Tx tx) {
        Owned owned = Owned.of(call, "subscription_id", FinancialRefusal.FINANCIAL_SUBSCRIPTION_NOT_FOUND);
        return desk.change(tx, call.cause(), owned, wanted(call.body()))
                .map(SubscriptionJson::of)
                .map(Reply::ok);
    }

    private static SubscriptionUpdate wanted(JsonObject body) {
        String period = body.getString("period");
        String method = body.getString("payment_method_id");
        return new SubscriptionUpdate(
                body.getString("plan"),
                period == null ? null : BillingPeriod.of(period),
                SubscriptionJson.time(body.getString("proration_at")),
                body.getBoolean("paused"),
                method == null ? null : UUID.fromString(method),
                body.containsKey("cancel_at_period_end"));
    }
}
