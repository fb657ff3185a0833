package io.astratrade.platform.events.stream;

import java.util.Map;

/** An entry of a stream as it stands in Redis: where, under which id, and its fields. */
public record StoredEvent(String stream, String id, Map<String, String> fields) {
    public static StoredEvent of(Entry entry) {
        return new StoredEvent(entry.stream(), entry.id(), entry.trimmed() ? Map.of() : entry.fields());
    }
}
