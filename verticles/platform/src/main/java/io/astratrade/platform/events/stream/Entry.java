package io.astratrade.platform.events.stream;

import io.astratrade.codec.format.Rfc3339;
import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One entry of a stream as a group reads it.
 *
 * @param fields null when the entry was trimmed before it was acknowledged
 */
public record Entry(String stream, String id, Map<String, String> fields) {
    public boolean trimmed() {
        return fields == null;
    }

    /** Milliseconds since it happened, as the producer of an entry that is not trimmed says; 0 when that cannot be read. */
    public long ageMillis(long nowMillis) {
        try {
            return nowMillis - Rfc3339.parse(fields.getOrDefault("time", "")).toEpochMilli();
        } catch (IllegalArgumentException | ArithmeticException unreadable) {
            return 0;
        }
    }

    /** The entries of an XREAD or XREADGROUP answer, which is null when nothing came in time. */
    public static List<Entry> ofRead(Response answer) {
        List<Entry> entries = new ArrayList<>();
        if (answer != null) {
            for (Response stream : answer) {
                entries.addAll(ofRange(stream.get(0).toString(), stream.get(1)));
            }
        }
        return entries;
    }

    /** The entries of an XRANGE answer. */
    public static List<Entry> ofRange(String stream, Response range) {
        List<Entry> entries = new ArrayList<>(range.size());
        for (Response entry : range) {
            entries.add(new Entry(stream, entry.get(0).toString(), fields(entry.get(1))));
        }
        return entries;
    }

    private static Map<String, String> fields(Response pairs) {
        if (pairs == null || pairs.size() == 0) {
            return null;
        }
        Map<String, String> fields = new LinkedHashMap<>(pairs.size());
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
            fields.put(pairs.get(i).toString(), pairs.get(i + 1).toString());
        }
        return fields;
    }
}
