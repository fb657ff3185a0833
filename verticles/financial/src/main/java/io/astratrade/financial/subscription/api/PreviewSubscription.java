package io.astratrade.financial.subscription.api;

import io.astratrade.financial.invoice.api.InvoiceJson;
import io.astratrade.financial.plan.domain.BillingPeriod;
import io.astratrade.financial.subscription.SubscriptionDesk;
import io.astratrade.financial.subscription.order.Preview;
import io.astratrade.financial.subscription.order.PreviewRequest;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Reply;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;

/** POST /financial/subscriptions/preview. */
public record PreviewSubscription(SubscriptionDesk desk) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        JsonObject body = call.body();
        String period = body.getString("period");
        PreviewRequest wanted = new PreviewRequest(
                body.getString("plan"),
                period == null ? null : BillingPeriod.of(period),
                body.getString("coupon"),
                body.getBoolean("trial", false),
                body.getBoolean("cancel_now", false));
        return desk.preview(call.principal().userId(), wanted)
                .map(PreviewSubscription::json)
                .map(Reply::ok);
    }

    private static JsonObject json(Preview preview) {
        return InvoiceJson.quote(preview.quote()).put("due_at", preview.dueAt().toString());
    }
}
