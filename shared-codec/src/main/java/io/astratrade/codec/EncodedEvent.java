package io.astratrade.codec;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An event as it is written to Redis, in UTF-8; its arrays are shared and not to be changed. */
public final class EncodedEvent {
    private static final Attribute[] ATTRIBUTES = Attribute.values();

    private final byte[][] values = new byte[Attribute.COUNT][];

    EncodedEvent() {
        for (Attribute attribute : ATTRIBUTES) {
            values[attribute.ordinal()] = attribute.constant();
        }
    }

    /** @param value null when the event has none */
    EncodedEvent with(Attribute attribute, byte[] value) {
        values[attribute.ordinal()] = value;
        return this;
    }

    EncodedEvent with(Attribute attribute, String value) {
        return with(attribute, value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    byte[] value(Attribute attribute) {
        return values[attribute.ordinal()];
    }

    /** The stream it belongs to. */
    public String stream() {
        return new String(value(Attribute.TYPE), StandardCharsets.US_ASCII);
    }

    /** Field names and values in turn. */
    public List<byte[]> fields() {
        List<byte[]> fields = new ArrayList<>(2 * Attribute.COUNT);
        for (Attribute attribute : ATTRIBUTES) {
            if (value(attribute) != null) {
                fields.add(attribute.key());
                fields.add(value(attribute));
            }
        }
        return fields;
    }

    /** The fields as text, by name, in order. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Attribute attribute : ATTRIBUTES) {
            if (value(attribute) != null) {
                texts.put(attribute.field(), new String(value(attribute), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }
}
