package io.astratrade.financial.webhook.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A server that a user wants to be told of events.
 *
 * @param events names, or {@link WebhookEvents#ALL}
 * @param disabledAt when it answered 410 and was told no more; null while it is told
 */
public record Endpoint(UUID id, UUID userId, String url, List<String> events, Instant createdAt, Instant disabledAt) {
    public boolean wants(String event) {
        return disabledAt == null && (events.contains(WebhookEvents.ALL) || events.contains(event));
    }
}
