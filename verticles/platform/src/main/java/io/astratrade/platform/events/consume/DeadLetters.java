package io.astratrade.platform.events.consume;

import io.astratrade.platform.events.stream.Entry;
import io.astratrade.platform.events.stream.StreamCommands;
import io.astratrade.platform.events.stream.Streams;
import io.astratrade.platform.redis.RedisLink;
import io.vertx.core.Future;
import io.vertx.redis.client.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts aside what a group cannot apply, with all its fields, why, and where it came from. */
public final class DeadLetters {
    public static final String REASON = "dlq_reason";
    public static final String STREAM = "dlq_stream";
    public static final String ENTRY = "dlq_entry_id";
    public static final String ATTEMPTS = "dlq_attempts";
    public static final String TIME = "dlq_time";
    private static final int MAX_REASON = 1_000;

    private final RedisLink link;
    private final String group;

    DeadLetters(RedisLink link, String group) {
        this.link = link;
        this.group = group;
    }

    /** Adds to the dead letters and acknowledges, both or neither. */
    Future<Void> bury(Entry entry, Throwable failure, int attempts) {
        List<Request> requests = new ArrayList<>(List.of(
                StreamCommands.multi(),
                StreamCommands.add(Streams.dead(group), letter(entry, failure, attempts)),
                StreamCommands.ack(entry.stream(), group, List.of(entry.id()))));
        if (Streams.isRetry(entry.stream())) {
            requests.add(StreamCommands.delete(entry.stream(), List.of(entry.id())));
        }
        requests.add(StreamCommands.exec());
        return link.batch(requests).mapEmpty();
    }

    private static Map<String, String> letter(Entry entry, Throwable failure, int attempts) {
        Map<String, String> fields = new LinkedHashMap<>(entry.fields());
        boolean redriven = Streams.isRetry(entry.stream());
        fields.put(REASON, reason(failure));
        fields.put(STREAM, redriven ? fields.getOrDefault(STREAM, entry.stream()) : entry.stream());
        fields.put(ENTRY, redriven ? fields.getOrDefault(ENTRY, entry.id()) : entry.id());
        fields.put(ATTEMPTS, Integer.toString(attempts));
        fields.put(TIME, Instant.now().toString());
        return fields;
    }

    private static String reason(Throwable failure) {
        String text = failure.toString();
        return text.length() <= MAX_REASON ? text : text.substring(0, MAX_REASON);
    }
}
