package io.astratrade.platform.db;

import io.astratrade.codec.Envelope;

/**
 * Origin of an event.
 *
 * @param correlationId of the request that started it all
 * @param causationId of the event or request that directly caused it
 * @param traceparent W3C trace context, null when there is none
 */
public record Cause(String correlationId, String causationId, String traceparent) {
    /** The cause of whatever follows from an event: the same correlation and trace, caused by that event. */
    public static Cause of(Envelope event) {
        return new Cause(event.correlationId(), event.id(), event.traceparent());
    }
}
