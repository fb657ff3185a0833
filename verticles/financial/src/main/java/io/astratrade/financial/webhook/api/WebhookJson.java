package io.astratrade.financial.webhook.api;

import io.astratrade.financial.webhook.domain.Attempt;
import io.astratrade.financial.webhook.domain.Delivery;
import io.astratrade.financial.webhook.domain.Endpoint;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;

/** Endpoints and deliveries as answers show them. */
final class WebhookJson {
    private WebhookJson() {}

    static JsonObject of(Endpoint endpoint) {
        return new JsonObject()
                .put("id", endpoint.id().toString())
                .put("url", endpoint.url())
                .put("events", new JsonArray(endpoint.events()))
                .put("status", endpoint.disabledAt() == null ? "enabled" : "disabled")
                .put("created_at", endpoint.createdAt().toString());
    }

    static JsonObject of(Delivery delivery) {
        return new JsonObject()
                .put("id", delivery.id().toString())
                .put("webhook_id", delivery.endpointId().toString())
                .put("event", delivery.event())
                .put("object_id", delivery.objectId())
                .put("state", delivery.state().name().toLowerCase(Locale.ROOT))
                .put("payload", delivery.body())
                .put(
                        "attempts",
                        new JsonArray(delivery.attempts().stream()
                                .map(WebhookJson::of)
                                .toList()))
                .put("created_at", delivery.createdAt().toString())
                .put("expires_at", delivery.expiresAt().toString())
                .put(
                        "ended_at",
                        delivery.endedAt() == null ? null : delivery.endedAt().toString());
    }

    private static JsonObject of(Attempt attempt) {
        return new JsonObject()
                .put("at", attempt.at().toString())
                .put("duration_ms", attempt.millis())
                .put("status", attempt.status())
                .put("error", attempt.error());
    }
}
