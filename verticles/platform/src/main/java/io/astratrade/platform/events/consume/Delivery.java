package io.astratrade.platform.events.consume;

import io.astratrade.codec.Envelope;
import io.astratrade.platform.events.stream.Entry;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** An entry that was understood; its key is what the inbox remembers of it. */
public record Delivery(Entry entry, Envelope event, UUID key) {
    private static final int UUID_LENGTH = 36;

    public static Delivery of(Entry entry, Envelope event) {
        return new Delivery(entry, event, key(event.id(), entry.fields().get("source")));
    }

    /** CloudEvents ids are unique per source; ours are UUIDs, and others' are made one. */
    private static UUID key(String id, String source) {
        if (id.length() == UUID_LENGTH) {
            try {
                return UUID.fromString(id);
            } catch (IllegalArgumentException foreign) {
                return hashed(id, source);
            }
        }
        return hashed(id, source);
    }

    private static UUID hashed(String id, String source) {
        return UUID.nameUUIDFromBytes((source + "\n" + id).getBytes(StandardCharsets.UTF_8));
    }
}
