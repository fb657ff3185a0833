package io.astratrade.platform.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.astratrade.platform.contract.check.Check;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compiles the JSON Schema keywords that our contracts use. Anything else fails, also a schema that contains itself: its
 * checks would have no bound but the body's depth.
 */
public final class SchemaCompiler {
    /** Compiles a schema that describes the same value as the one it is part of. */
    @FunctionalInterface
    interface Part {
        Check compile(JsonNode schema);
    }

    private static final Check NOTHING = (value, at, findings) -> findings.add(at, "must not be there");
    private static final Check ANYTHING = (value, at, findings) -> {};

    private final JsonNode document;
    private final boolean closed;
    private final Deque<String> open = new ArrayDeque<>();

    private SchemaCompiler(JsonNode document, boolean closed) {
        this.document = document;
        this.closed = closed;
    }

    /** For requests: fields that a schema does not mention are refused only where it says so. */
    public static SchemaCompiler lenient(JsonNode document) {
        return new SchemaCompiler(document, false);
    }

    /** For answers: a field that no schema mentions is a fault, unless `additionalProperties` allows it. */
    public static SchemaCompiler closed(JsonNode document) {
        return new SchemaCompiler(document, true);
    }

    public Check compile(JsonNode schema) {
        return compile(schema, closed ? new TreeSet<>() : null);
    }

    /** @param mentioned collects the fields that this schema and those it is put together with have; null when open */
    private Check compile(JsonNode schema, Set<String> mentioned) {
        if (schema.isBoolean()) {
            return schema.asBoolean() ? ANYTHING : NOTHING;
        }
        Keywords.check(schema);
        Check referred = schema.has("$ref") ? referred(schema.get("$ref").asText(), mentioned) : null;
        return sequence(schema, referred, mentioned);
    }

    private Check sequence(JsonNode schema, Check referred, Set<String> mentioned) {
        boolean describesFields = schema.has("properties");
        if (mentioned != null) {
            schema.path("properties").fieldNames().forEachRemaining(mentioned::add);
        }
        List<Check> own = new ArrayList<>();
        if (referred != null) {
            own.add(referred);
        }
        own.addAll(ChoiceChecks.of(schema));
        own.addAll(StringChecks.of(schema));
        own.addAll(NumberChecks.of(schema));
        own.addAll(ArrayChecks.of(schema, this));
        own.addAll(ObjectChecks.of(schema, this, describesFields ? mentioned : null));
        List<Check> composed = CompositionChecks.of(schema, part -> compile(part, mentioned));
        Check type = schema.has("type") ? TypeCheck.of(types(schema.get("type"))) : ANYTHING;
        return new SchemaCheck(type, own.toArray(Check[]::new), composed.toArray(Check[]::new));
    }

    private Check referred(String reference, Set<String> mentioned) {
        if (open.contains(reference)) {
            throw new ContractException("A schema that contains itself: " + reference);
        }
        open.push(reference);
        Check check = compile(References.resolve(document, reference), mentioned);
        open.pop();
        return check;
    }

    /** The one type of a parameter. */
    public String type(JsonNode schema) {
        return References.follow(document, schema).path("type").asText();
    }

    private static List<String> types(JsonNode type) {
        List<String> names = new ArrayList<>();
        if (type.isTextual()) {
            names.add(type.asText());
        }
        type.forEach(name -> names.add(name.asText()));
        return names;
    }
}
