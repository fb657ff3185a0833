package io.astratrade.platform.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.astratrade.platform.contract.check.Check;
import io.astratrade.platform.contract.check.Findings;
import io.astratrade.platform.contract.check.Pointer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keywords of objects. Fields are checked in the order of the value, then those that are missing. */
final class ObjectChecks {
    private ObjectChecks() {}

    static List<Check> of(JsonNode schema, SchemaCompiler compiler, Set<String> closedTo) {
        List<Check> checks = new ArrayList<>();
        if (schema.has("minProperties") || schema.has("maxProperties")) {
            checks.add(size(
                    schema.path("minProperties").asInt(0),
                    schema.path("maxProperties").asInt(Integer.MAX_VALUE)));
        }
        Map<String, Check> known = new HashMap<>();
        schema.path("properties").properties().forEach(p -> known.put(p.getKey(), compiler.compile(p.getValue())));
        Check others = others(schema.path("additionalProperties"), compiler, closedTo);
        if (!known.isEmpty() || others != null) {
            checks.add((value, at, findings) -> fields(value, at, findings, known, others));
        }
        if (schema.has("required")) {
            List<String> names = new ArrayList<>();
            schema.get("required").forEach(name -> names.add(name.asText()));
            checks.add((value, at, findings) -> required(value, at, findings, names));
        }
        return checks;
    }

    /** What a field that has no schema of its own must be; null when anything will do. */
    private static Check others(JsonNode additional, SchemaCompiler compiler, Set<String> closedTo) {
        if (additional.isObject()) {
            return compiler.compile(additional);
        }
        if (additional.isBoolean()) {
            return additional.asBoolean() ? null : ObjectChecks::unknown;
        }
        return closedTo == null
                ? null
                : (value, at, findings) -> {
                    if (!closedTo.contains(at.name())) {
                        unknown(value, at, findings);
                    }
                };
    }

    private static void unknown(Object value, Pointer at, Findings findings) {
        findings.add(at, "is not a field that is known here");
    }

    private static Check size(int least, int most) {
        String message = most == Integer.MAX_VALUE
                ? "must have at least " + least + " fields"
                : "must have " + least + " to " + most + " fields";
        return (value, at, findings) -> {
            if (value instanceof Map<?, ?> map && (map.size() < least || map.size() > most)) {
                findings.add(at, message);
            }
        };
    }

    private static void fields(Object value, Pointer at, Findings findings, Map<String, Check> known, Check others) {
        if (!(value instanceof Map<?, ?> map)) {
            return;
        }
        for (Map.Entry<?, ?> field : map.entrySet()) {
            if (findings.full()) {
                return;
            }
            String name = (String) field.getKey();
            Check check = known.getOrDefault(name, others);
            if (check != null) {
                check.check(field.getValue(), at.to(name), findings);
            }
        }
    }

    private static void required(Object value, Pointer at, Findings findings, List<String> names) {
        if (value instanceof Map<?, ?> map) {
            for (String name : names) {
                if (!map.containsKey(name)) {
                    findings.add(at.to(name), "is required");
                }
            }
        }
    }
}
