package io.astratrade.platform.events.stream;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The streams of which a read brought as much as it may: its reader is behind, and what it had not read yet may have been
 * trimmed away. Nothing was, if the last entry that the reader had before is still there.
 */
record TrimDetector(Map<String, StreamId> known) {
    /** @param positions where each stream was read from; a stream read from its start is known from its first entry on */
    static TrimDetector of(List<Entry> entries, int most, Map<String, String> positions, String start) {
        Map<String, StreamId> known = new LinkedHashMap<>();
        entries.stream()
                .collect(Collectors.groupingBy(Entry::stream, LinkedHashMap::new, Collectors.toList()))
                .forEach((stream, read) -> {
                    if (read.size() >= most) {
                        String from = positions.get(stream);
                        known.put(
                                stream,
                                StreamId.parse(from.equals(start) ? read.get(0).id() : from));
                    }
                });
        return new TrimDetector(known);
    }

    boolean none() {
        return known.isEmpty();
    }

    /** Asks for the oldest entry of each. */
    List<Request> oldest() {
        return known.keySet().stream()
                .map(stream -> Request.cmd(Command.XRANGE)
                        .arg(stream)
                        .arg("-")
                        .arg("+")
                        .arg("COUNT")
                        .arg(1))
                .toList();
    }

    /** Whether entries may be gone that the reader has not seen. */
    boolean trimmed(List<Response> oldest) {
        List<StreamId> ids = new ArrayList<>(known.values());
        for (int i = 0; i < ids.size(); i++) {
            Response range = oldest.get(i);
            if (range.size() == 0
                    || StreamId.parse(range.get(0).get(0).toString()).compareTo(ids.get(i)) > 0) {
                return true;
            }
        }
        return false;
    }
}
