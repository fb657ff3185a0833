package io.astratrade.codec;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import io.astratrade.codec.binding.RecordBinding;
import io.astratrade.codec.event.Event;
import io.astratrade.codec.format.EventFormatException;
import io.astratrade.codec.format.Rfc3339;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/** Envelopes to and from the fields of a Redis stream entry, which any CloudEvents program can read and write. */
public final class EventCodec {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final int INITIAL_LENGTH = 512;
    private static final String UNKNOWN = "unknown";

    private EventCodec() {}

    public static EncodedEvent encode(Envelope envelope) {
        EventType type = EventType.of(envelope.data());
        return new EncodedEvent()
                .with(Attribute.ID, envelope.id())
                .with(Attribute.TYPE, type.stream())
                .with(Attribute.SOURCE, type.source())
                .with(Attribute.SUBJECT, envelope.subject())
                .with(Attribute.TIME, Rfc3339.format(envelope.time()))
                .with(Attribute.CORRELATIONID, envelope.correlationId())
                .with(Attribute.CAUSATIONID, envelope.causationId())
                .with(Attribute.TRACEPARENT, envelope.traceparent())
                .with(Attribute.PRODUCER, envelope.producer())
                .with(Attribute.DATA, utf8(envelope.data()));
    }

    /**
     * Reads what {@link #encode} or a CloudEvents SDK wrote; attributes and JSON fields it does not know are ignored.
     *
     * @throws UnknownEventTypeException for a type of another version or domain
     * @throws EventFormatException naming the attribute or JSON pointer that is wrong
     */
    public static Envelope decode(Map<String, String> fields) {
        EventType type = EventType.ofStream(required(fields, "type"));
        requireSupported(fields);
        String id = required(fields, "id");
        return new Envelope(
                id,
                fields.getOrDefault("subject", id),
                time(required(fields, "time")),
                fields.getOrDefault("correlationid", id),
                fields.get("causationid"),
                fields.get("traceparent"),
                fields.getOrDefault("producer", fields.getOrDefault("source", UNKNOWN)),
                data(type, required(fields, "data")));
    }

    /** The data of an event as JSON text. */
    public static String json(Event data) {
        return new String(utf8(data), StandardCharsets.UTF_8);
    }

    private static byte[] utf8(Event data) {
        try (ByteArrayBuilder utf8 = new ByteArrayBuilder(null, INITIAL_LENGTH)) {
            try (JsonGenerator json = JSON.createGenerator(utf8, JsonEncoding.UTF8)) {
                RecordBinding.of(data.getClass()).write(data, json);
            }
            return utf8.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Event data(EventType type, String text) {
        try (JsonParser json = JSON.createParser(text)) {
            Object data = RecordBinding.of(type.record()).read(json);
            if (json.nextToken() != null) {
                throw new EventFormatException("data: more than one JSON value");
            }
            return type.record().cast(data);
        } catch (JsonProcessingException e) {
            throw new EventFormatException("data: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireSupported(Map<String, String> fields) {
        String version = required(fields, "specversion");
        if (!version.equals("1.0")) {
            throw new EventFormatException("specversion: expected 1.0, was '" + version + "'");
        }
        String content = fields.getOrDefault("datacontenttype", "application/json");
        if (!content.startsWith("application/json")) {
            throw new EventFormatException("datacontenttype: expected application/json, was '" + content + "'");
        }
    }

    private static String required(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null || value.isEmpty()) {
            throw new EventFormatException(name + ": is missing");
        }
        return value;
    }

    private static Instant time(String text) {
        try {
            return Rfc3339.parse(text);
        } catch (IllegalArgumentException e) {
            throw new EventFormatException("time: " + e.getMessage(), e);
        }
    }
}
