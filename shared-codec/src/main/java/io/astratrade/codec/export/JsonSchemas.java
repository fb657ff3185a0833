package io.astratrade.codec.export;

import io.astratrade.codec.EventType;
import io.astratrade.codec.binding.FieldBinding;
import io.astratrade.codec.binding.RecordBinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The JSON Schemas (2020-12) of events' data, made from the records, for readers and writers in other languages. */
public final class JsonSchemas {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private JsonSchemas() {}

    /** The schema of a type's data; fields it does not name are allowed, because readers ignore them. */
    public static Map<String, Object> of(EventType type) {
        Map<String, Object> properties = new TreeMap<>();
        List<String> required = new ArrayList<>();
        for (FieldBinding field : RecordBinding.of(type.record()).fields()) {
            properties.put(field.name(), field.kind().schema());
            if (!field.optional()) {
                required.add(field.name());
            }
        }
        return new TreeMap<>(Map.of(
                "$schema",
                DIALECT,
                "$id",
                "urn:astratrade:event:" + type.stream(),
                "title",
                type.record().getSimpleName(),
                "type",
                "object",
                "properties",
                properties,
                "required",
                required));
    }
}
