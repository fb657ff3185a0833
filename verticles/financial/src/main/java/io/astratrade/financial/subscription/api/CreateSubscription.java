package io.astratrade.financial.subscription.api;

import io.astratrade.financial.plan.domain.BillingPeriod;
import io.astratrade.financial.subscription.SubscriptionDesk;
import io.astratrade.financial.subscription.order.NewSubscription;
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

/** POST /financial/subscriptions. */
public final class CreateSubscription {
    private final SubscriptionDesk desk;

    private CreateSubscription(SubscriptionDesk desk) {
        this.desk = desk;
    }

    public static Endpoint of(Database database, SubscriptionDesk desk) {
        CreateSubscription work = new CreateSubscription(desk);
        return new Collected(desk, IdempotentEndpoint.requiringKey(database, new Idempotency(), work::subscribe));
    }

    private Future<Reply> subscribe(Call call, Tx tx) {
        JsonObject body = call.body();
        String method = body.getString("payment_method_id");
        NewSubscription wanted = new NewSubscription(
                body.getString("plan"),
                BillingPeriod.of(body.getString("period", BillingPeriod.MONTHLY.code())),
                method == null ? null : UUID.fromString(method),
                body.getString("coupon"),
                body.getBoolean("trial", false));
        return desk.subscribe(tx, call.cause(), call.principal().userId(), wanted)
                .map(begun -> Reply.created(SubscriptionJson.of(begun))
                        .with("Location", "/api/v1/financial/subscriptions/" + begun.id()));
    }
}
