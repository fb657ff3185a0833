package io.astratrade.platform.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.astratrade.platform.contract.check.Check;
import io.astratrade.platform.contract.check.Findings;
import io.astratrade.platform.contract.check.Pointer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Keywords of arrays; the number of items is checked before the items are. */
final class ArrayChecks {
    private ArrayChecks() {}

    static List<Check> of(JsonNode schema, SchemaCompiler compiler) {
        List<Check> checks = new ArrayList<>();
        if (schema.has("minItems") || schema.has("maxItems")) {
            checks.add(size(
                    schema.path("minItems").asInt(0), schema.path("maxItems").asInt(Integer.MAX_VALUE)));
        }
        if (schema.path("uniqueItems").asBoolean()) {
            checks.add(ArrayChecks::unique);
        }
        if (schema.has("items")) {
            Check item = compiler.compile(schema.get("items"));
            checks.add((value, at, findings) -> each(value, at, findings, item));
        }
        return checks;
    }

    private static Check size(int least, int most) {
        String message = most == Integer.MAX_VALUE
                ? "must have at least " + least + " items"
                : "must have " + least + " to " + most + " items";
        return (value, at, findings) -> {
            if (value instanceof List<?> list && (list.size() < least || list.size() > most)) {
                findings.add(at, message);
            }
        };
    }

    private static void unique(Object value, Pointer at, Findings findings) {
        if (value instanceof List<?> list && new HashSet<>(list).size() != list.size()) {
            findings.add(at, "must not hold an item twice");
        }
    }

    private static void each(Object value, Pointer at, Findings findings, Check item) {
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size() && !findings.full(); i++) {
                item.check(list.get(i), at.to(i), findings);
            }
        }
    }
}
