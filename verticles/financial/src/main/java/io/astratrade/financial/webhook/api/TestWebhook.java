package io.astratrade.financial.webhook.api;

import io.astratrade.codec.EventIds;
import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.financial.webhook.domain.Delivery;
import io.astratrade.financial.webhook.domain.Delivery.State;
import io.astratrade.financial.webhook.store.EndpointStore;
import io.astratrade.financial.webhook.store.PendingStore;
import io.astratrade.platform.access.Owned;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.IdempotentEndpoint;
import io.astratrade.platform.api.Reply;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * POST /financial/webhooks/{webhook_id}/test: sends `webhook.test`, whatever the endpoint is told else. Refuses with
 * FINANCIAL_WEBHOOK_DISABLED.
 */
public record TestWebhook(EndpointStore endpoints, PendingStore pending, Duration givenUp, Clock clock)
        implements IdempotentEndpoint.Work {
    private static final String EVENT = "webhook.test";

    @Override
    public Future<Reply> handle(Call call, Tx tx) {
        Owned own = Owned.of(call, "webhook_id", FinancialRefusal.FINANCIAL_WEBHOOK_NOT_FOUND);
        return endpoints.locked(tx, own.owner(), own.id()).map(own::found).compose(endpoint -> {
            if (endpoint.disabledAt() != null) {
                throw FinancialRefusal.FINANCIAL_WEBHOOK_DISABLED.refused();
            }
            Delivery test = delivery(endpoint.id());
            return pending.add(tx, List.of(test)).map(added -> Reply.created(WebhookJson.of(test)));
        });
    }

    private Delivery delivery(UUID endpoint) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID id = UUID.fromString(EventIds.next());
        String body = new JsonObject()
                .put("type", EVENT)
                .put("timestamp", now.toString())
                .put("data", new JsonObject().put("webhook_id", endpoint.toString()))
                .encode();
        String object = endpoint.toString();
        return new Delivery(
                id,
                endpoint,
                object,
                EVENT,
                id.toString(),
                now,
                body,
                State.PENDING,
                now,
                now.plus(givenUp),
                null,
                List.of());
    }
}
