/**
 * Events on their way between services.
 *
 * <pre>
 *  record (event.*) ──► Envelope ──► EventCodec ──► EncodedEvent ──► EventPacker ──► PackedEvents: an outbox row (Frame)
 *                           ▲              │ Attribute: the fields of a stream entry
 *                           │              ▼
 *                           └──────── Redis entry of the stream of an EventType, read by each ConsumerGroup
 *  EventMessageCodec: the same within a JVM         EventIds: ids         UnknownEventTypeException: entries of types to come
 * </pre>
 *
 * <p>Records are bound to JSON in {@code binding}; times, names and the exception for what has another form lie in {@code format}.
 */
package io.astratrade.codec;
