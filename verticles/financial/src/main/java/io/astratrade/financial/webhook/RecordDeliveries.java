package io.astratrade.financial.webhook;

import io.astratrade.codec.Envelope;
import io.astratrade.codec.EventCodec;
import io.astratrade.codec.EventIds;
import io.astratrade.codec.event.FinancialEvent;
import io.astratrade.financial.webhook.domain.Delivery;
import io.astratrade.financial.webhook.domain.Delivery.State;
import io.astratrade.financial.webhook.domain.Endpoint;
import io.astratrade.financial.webhook.domain.WebhookEvents;
import io.astratrade.financial.webhook.store.EndpointStore;
import io.astratrade.financial.webhook.store.PendingStore;
import io.astratrade.platform.db.Tx;
import io.astratrade.platform.events.consume.EventHandler;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Writes what endpoints are to be told, in the transaction of the group's inbox row: an event of the outbox reaches it at least
 * once, and an endpoint gets one delivery of it. Whoever registers later is told of nothing earlier.
 */
public final class RecordDeliveries implements EventHandler {
    private final EndpointStore endpoints;
    private final PendingStore pending = new PendingStore();
    private final Duration givenUp;
    private final Clock clock;

    public RecordDeliveries(EndpointStore endpoints, Duration givenUp, Clock clock) {
        this.endpoints = endpoints;
        this.givenUp = givenUp;
        this.clock = clock;
    }

    /** An event in the words of its receivers. */
    private record Message(String object, String name, Envelope event, String body) {
        static Message of(Envelope event) {
            JsonObject data = new JsonObject(EventCodec.json(event.data()));
            String name = WebhookEvents.name(event.data().getClass());
            String body = new JsonObject()
                    .put("type", name)
                    .put("timestamp", event.time().toString())
                    .put("data", data)
                    .encode();
            return new Message(object(event, data), name, event, body);
        }

        /** What the event is about: the first id in it that is not the user's. */
        private static String object(Envelope event, JsonObject data) {
            return data.fieldNames().stream()
                    .filter(field -> field.endsWith("_id") && !field.equals("user_id"))
                    .findFirst()
                    .map(data::getString)
                    .orElse(event.subject());
        }
    }

    /** Most users have no endpoint: only events of those who have one are written in words. */
    @Override
    public Future<Void> handle(List<Envelope> batch, Tx tx) {
        Map<UUID, List<Envelope>> byUser = batch.stream()
                .filter(event -> user(event) != null)
                .collect(Collectors.groupingBy(RecordDeliveries::user, LinkedHashMap::new, Collectors.toList()));
        return endpoints.ofUsers(tx, byUser.keySet()).compose(found -> pending.add(tx, deliveries(byUser, found)));
    }

    private static UUID user(Envelope event) {
        try {
            return UUID.fromString(((FinancialEvent) event.data()).userId());
        } catch (IllegalArgumentException nobody) {
            return null;
        }
    }

    private List<Delivery> deliveries(Map<UUID, List<Envelope>> byUser, List<Endpoint> found) {
        Instant now = clock.instant();
        List<Delivery> deliveries = new ArrayList<>();
        for (Endpoint endpoint : found) {
            for (Envelope event : byUser.get(endpoint.userId())) {
                Message message = Message.of(event);
                if (endpoint.wants(message.name())) {
                    deliveries.add(delivery(message, endpoint, now));
                }
            }
        }
        return deliveries;
    }

    private Delivery delivery(Message message, Endpoint endpoint, Instant now) {
        Envelope event = message.event();
        return new Delivery(
                UUID.fromString(EventIds.next()),
                endpoint.id(),
                Objects.requireNonNullElse(message.object(), ""),
                message.name(),
                event.id(),
                event.time(),
                message.body(),
                State.PENDING,
                now,
                now.plus(givenUp),
                null,
                List.of());
    }
}
