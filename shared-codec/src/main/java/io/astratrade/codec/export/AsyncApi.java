package io.astratrade.codec.export;

import io.astratrade.codec.ConsumerGroup;
import io.astratrade.codec.EventType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The AsyncAPI 3 documents of the event bus, one per publishing domain: a channel per stream, and which consumer groups read it. */
public final class AsyncApi {
    private static final Map<String, Object> TEXT = Map.of("type", "string");
    private static final List<String> REQUIRED = List.of("specversion", "id", "type", "source", "time", "data");
    private static final List<String> OPTIONAL =
            List.of("subject", "datacontenttype", "correlationid", "causationid", "traceparent", "producer");

    private AsyncApi() {}

    /** A document for each domain that publishes, by its name. */
    public static Map<String, Map<String, Object>> documents() {
        Map<String, Map<String, Object>> documents = new TreeMap<>();
        EventType.all().stream()
                .collect(Collectors.groupingBy(EventType::domain))
                .forEach((domain, types) -> documents.put(domain, document(domain, types)));
        return documents;
    }

    private static Map<String, Object> document(String domain, List<EventType> types) {
        Map<String, Object> channels = new TreeMap<>();
        Map<String, Object> operations = new TreeMap<>();
        Map<String, Object> messages = new TreeMap<>();
        for (EventType type : types) {
            String name = type.record().getSimpleName();
            channels.put(type.stream(), channel(type, name));
            operations.put("publish" + name, operation(type, name));
            messages.put(name, message(type, name));
        }
        return new TreeMap<>(Map.of(
                "asyncapi",
                "3.0.0",
                "info",
                info(domain),
                "channels",
                channels,
                "operations",
                operations,
                "components",
                Map.of("messages", messages, "schemas", Map.of("envelope", envelope()))));
    }

    private static Map<String, Object> info(String domain) {
        return Map.of(
                "title", "AstraTrade events of " + domain,
                "version", "1",
                "description",
                        "CloudEvents 1.0 on Redis Streams: every attribute is a field of the entry, `data` is JSON text. "
                                + "At least once on the wire: the attribute `id` tells repeats.");
    }

    private static Map<String, Object> channel(EventType type, String name) {
        List<String> groups = Stream.of(ConsumerGroup.values())
                .filter(group -> group.streams().contains(type.stream()))
                .map(ConsumerGroup::groupName)
                .toList();
        return Map.of(
                "address", type.stream(),
                "messages", Map.of(name, reference("messages", name)),
                "x-consumer-groups", groups);
    }

    private static Map<String, Object> operation(EventType type, String name) {
        String channel = "#/channels/" + type.stream();
        return Map.of(
                "action",
                "send",
                "summary",
                "The " + type.domain() + " service publishes " + name + ".",
                "channel",
                Map.of("$ref", channel),
                "messages",
                List.of(Map.of("$ref", channel + "/messages/" + name)));
    }

    private static Map<String, Object> message(EventType type, String name) {
        return Map.of(
                "name", type.stream(),
                "title", name,
                "contentType", "application/json",
                "headers", reference("schemas", "envelope"),
                "payload", Map.of("$ref", "../schemas/" + type.stream() + ".json"));
    }

    private static Map<String, Object> envelope() {
        Map<String, Object> attributes = new TreeMap<>();
        Stream.concat(REQUIRED.stream(), OPTIONAL.stream()).forEach(name -> attributes.put(name, TEXT));
        return Map.of("type", "object", "properties", attributes, "required", REQUIRED);
    }

    private static Map<String, Object> reference(String kind, String name) {
        return Map.of("$ref", "#/components/" + kind + "/" + name);
    }
}
