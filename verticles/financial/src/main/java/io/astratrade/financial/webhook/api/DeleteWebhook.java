package io.astratrade.financial.webhook.api;

import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.financial.webhook.store.EndpointStore;
import io.astratrade.platform.access.Owned;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Reply;
import io.vertx.core.Future;

/** DELETE /financial/webhooks/{webhook_id}: with its deliveries, pending ones too. */
public record DeleteWebhook(EndpointStore store) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        Owned own = Owned.of(call, "webhook_id", FinancialRefusal.FINANCIAL_WEBHOOK_NOT_FOUND);
        return store.database()
                .transaction(tx -> store.delete(tx, own.owner(), own.id()))
                .map(deleted -> {
                    if (!deleted) {
                        throw FinancialRefusal.FINANCIAL_WEBHOOK_NOT_FOUND.refused();
                    }
                    return Reply.noContent();
                });
    }
}
