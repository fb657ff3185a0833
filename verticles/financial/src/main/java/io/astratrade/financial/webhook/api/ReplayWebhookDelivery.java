package io.astratrade.financial.webhook.api;

import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.financial.webhook.domain.Delivery;
import io.astratrade.financial.webhook.domain.Delivery.State;
import io.astratrade.financial.webhook.domain.Endpoint;
import io.astratrade.financial.webhook.store.DeliveryStore;
import io.astratrade.financial.webhook.store.EndpointStore;
import io.astratrade.financial.webhook.store.PendingStore;
import io.astratrade.platform.access.Owned;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.IdempotentEndpoint;
import io.astratrade.platform.api.Reply;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * POST /financial/webhooks/deliveries/{delivery_id}/replay: sends an ended delivery again, under its id. Refuses with
 * FINANCIAL_DELIVERY_PENDING, FINANCIAL_WEBHOOK_DISABLED.
 */
public record ReplayWebhookDelivery(
        EndpointStore endpoints, DeliveryStore deliveries, PendingStore pending, Duration givenUp, Clock clock)
        implements IdempotentEndpoint.Work {
    private static final int ACCEPTED = 202;

    @Override
    public Future<Reply> handle(Call call, Tx tx) {
        Owned own = Owned.of(call, "delivery_id", FinancialRefusal.FINANCIAL_DELIVERY_NOT_FOUND);
        return deliveries.locked(tx, own.owner(), own.id()).map(own::found).compose(ended -> endpoints
                .locked(tx, own.owner(), ended.endpointId())
                .compose(endpoint -> replay(tx, ended, own.found(endpoint))));
    }

    private Future<Reply> replay(Tx tx, Delivery ended, Endpoint endpoint) {
        if (ended.state() == State.PENDING) {
            throw FinancialRefusal.FINANCIAL_DELIVERY_PENDING.refused();
        }
        if (endpoint.disabledAt() != null) {
            throw FinancialRefusal.FINANCIAL_WEBHOOK_DISABLED.refused();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Delivery again = ended.pendingUntil(now.plus(givenUp));
        return pending.replay(tx, again, now)
                .map(reopened -> new Reply(ACCEPTED, WebhookJson.of(again).toBuffer(), Map.of()));
    }
}
