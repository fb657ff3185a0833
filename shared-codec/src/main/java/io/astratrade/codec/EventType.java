package io.astratrade.codec;

import io.astratrade.codec.event.Event;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A type of event: its record, the domain that publishes it and the stream `astra.<domain>.<name>.v1` it is in. */
public record EventType(Class<? extends Event> record, String domain, String stream, String source) {
    private static final Map<String, EventType> BY_STREAM = new LinkedHashMap<>();
    private static final Map<Class<?>, EventType> BY_RECORD = new HashMap<>();

    static {
        for (Class<?> domain : Event.class.getPermittedSubclasses()) {
            for (Class<?> record : domain.getPermittedSubclasses()) {
                register(domain.getSimpleName(), record.asSubclass(Event.class));
            }
        }
    }

    private static void register(String sealedName, Class<? extends Event> record) {
        String domain =
                sealedName.substring(0, sealedName.length() - "Event".length()).toLowerCase(Locale.ROOT);
        String stream = "astra." + domain + "." + record.getSimpleName().toLowerCase(Locale.ROOT) + ".v1";
        EventType type = new EventType(record, domain, stream, "/astratrade/" + domain);
        BY_STREAM.put(stream, type);
        BY_RECORD.put(record, type);
    }

    /** All types, in the order in which the domains declare them. */
    public static Collection<EventType> all() {
        return Collections.unmodifiableCollection(BY_STREAM.values());
    }

    public static EventType of(Event event) {
        return BY_RECORD.get(event.getClass());
    }

    public static EventType of(Class<? extends Event> record) {
        return BY_RECORD.get(record);
    }

    /** Empty when no type has this stream; null is no stream. */
    public static Optional<EventType> find(String stream) {
        return Optional.ofNullable(BY_STREAM.get(stream));
    }

    /** @throws UnknownEventTypeException when no type has this stream */
    public static EventType ofStream(String stream) {
        EventType type = BY_STREAM.get(stream);
        if (type == null) {
            throw new UnknownEventTypeException(stream);
        }
        return type;
    }

    /** The streams of whole domains. */
    public static List<String> streamsOf(String... domains) {
        List<String> wanted = Arrays.asList(domains);
        List<String> streams = new ArrayList<>();
        for (EventType type : BY_STREAM.values()) {
            if (wanted.isEmpty() || wanted.contains(type.domain())) {
                streams.add(type.stream());
            }
        }
        return streams;
    }
}
