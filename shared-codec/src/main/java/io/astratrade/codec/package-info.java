/**
 * Events on their way between services.
 *
 * <pre>
 *  record (event.*) ──► Envelope ──► EventCodec ──► EncodedEvent ──► EventPacker ──► PackedEvents: an outbox row (Frame)
 *                           ▲              │ Attribute: the fields of a stream entry
 *                           │              ▼
 *                           └──────── Redis entry of the stream of an EventType, read by each ConsumerGroup
 *  EventMessageCodec: the same within a JVM         EventIds, Rfc3339, WireName: ids, times, names
 *  EventFormatException, UnknownEventTypeException: entries that cannot be read
 * </pre>
 */
package io.astratrade.codec;
