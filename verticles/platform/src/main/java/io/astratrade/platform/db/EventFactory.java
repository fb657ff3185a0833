package io.astratrade.platform.db;

import io.astratrade.codec.EncodedEvent;
import io.astratrade.codec.Envelope;
import io.astratrade.codec.EventCodec;
import io.astratrade.codec.EventIds;
import io.astratrade.codec.PackedEvents;
import io.astratrade.codec.event.Event;
import java.time.Instant;
import java.util.List;

/** Puts events into envelopes of this producer, and envelopes into the form in which the outbox keeps them. */
public final class EventFactory {
    private final String producer;

    EventFactory(String producer) {
        this.producer = producer;
    }

    /** An envelope with a new id and the present time. */
    public Envelope envelope(Cause cause, String subject, Event event) {
        return new Envelope(
                EventIds.next(),
                subject,
                Instant.now(),
                cause.correlationId(),
                cause.causationId(),
                cause.traceparent(),
                producer,
                event);
    }

    byte[] pack(List<Envelope> events) {
        List<EncodedEvent> encoded = events.stream().map(EventCodec::encode).toList();
        return PackedEvents.pack(encoded);
    }
}
