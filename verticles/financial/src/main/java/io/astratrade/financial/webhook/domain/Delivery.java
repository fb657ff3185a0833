package io.astratrade.financial.webhook.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An event on its way to an endpoint.
 *
 * @param id the header {@code webhook-id}, the same at every attempt
 * @param objectId what the event is about; events of one object arrive in their order
 * @param expiresAt no attempt is made after it
 * @param endedAt when it was delivered or given up; null while it is pending
 */
public record Delivery(
        UUID id,
        UUID endpointId,
        String objectId,
        String event,
        String eventId,
        Instant eventAt,
        String body,
        State state,
        Instant createdAt,
        Instant expiresAt,
        Instant endedAt,
        List<Attempt> attempts) {
    /** The same, to be attempted again until then. */
    public Delivery pendingUntil(Instant expiry) {
        return new Delivery(
                id,
                endpointId,
                objectId,
                event,
                eventId,
                eventAt,
                body,
                State.PENDING,
                createdAt,
                expiry,
                null,
                attempts);
    }

    /** States of a delivery. */
    public enum State {
        PENDING,
        DELIVERED,
        FAILED
    }
}
