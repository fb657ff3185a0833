package io.astratrade.financial.webhook.api;

import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.financial.webhook.store.EndpointStore;
import io.astratrade.platform.access.Owned;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Reply;
import io.vertx.core.Future;

/** GET /financial/webhooks/{webhook_id}. */
public record GetWebhook(EndpointStore store) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        Owned own = Owned.of(call, "webhook_id", FinancialRefusal.FINANCIAL_WEBHOOK_NOT_FOUND);
        return store.one(own.owner(), own.id()).map(found -> Reply.ok(WebhookJson.of(own.found(found))));
    }
}
