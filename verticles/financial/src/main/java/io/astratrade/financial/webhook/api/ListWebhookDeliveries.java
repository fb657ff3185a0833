package io.astratrade.financial.webhook.api;

import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.financial.webhook.domain.Delivery;
import io.astratrade.financial.webhook.store.DeliveryStore;
import io.astratrade.financial.webhook.store.EndpointStore;
import io.astratrade.platform.access.Owned;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Cursor;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Page;
import io.astratrade.platform.api.Reply;
import io.vertx.core.Future;
import java.util.UUID;

/** GET /financial/webhooks/{webhook_id}/deliveries: the latest first, each with its attempts. */
public record ListWebhookDeliveries(EndpointStore endpoints, DeliveryStore deliveries) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        Owned own = Owned.of(call, "webhook_id", FinancialRefusal.FINANCIAL_WEBHOOK_NOT_FOUND);
        UUID before = call.cursor().map(cursor -> cursor.having(1).uuid(0)).orElse(null);
        return endpoints
                .one(own.owner(), own.id())
                .map(own::found)
                .compose(endpoint -> deliveries.page(endpoint.id(), before, Page.toRead(call.limit())))
                .map(found -> Page.of(found, call.limit()).reply(WebhookJson::of, ListWebhookDeliveries::place));
    }

    private static Cursor place(Delivery last) {
        return Cursor.of(last.id());
    }
}
