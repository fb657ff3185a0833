package io.astratrade.codec;

import io.astratrade.codec.event.Event;
import java.time.Instant;

/** One event on its way: CloudEvents 1.0 attributes and the data; `causationId` and `traceparent` may be null. */
public record Envelope(
        String id,
        String subject,
        Instant time,
        String correlationId,
        String causationId,
        String traceparent,
        String producer,
        Event data) {

    /** The stream the event belongs to, which is its CloudEvents type. */
    public String type() {
        return EventType.of(data).stream();
    }

    /** The CloudEvents source. */
    public String source() {
        return EventType.of(data).source();
    }
}
