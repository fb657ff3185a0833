package io.astratrade.codec;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An event as it goes to Redis: its stream, and field names and values in turn, in UTF-8. */
public record PackedEvent(String stream, List<byte[]> fields) {
    /** The fields as text, by name. */
    public Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < fields.size(); i += 2) {
            texts.put(text(fields.get(i)), text(fields.get(i + 1)));
        }
        return texts;
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
