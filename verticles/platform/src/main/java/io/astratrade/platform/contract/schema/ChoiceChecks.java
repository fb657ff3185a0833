package io.astratrade.platform.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.astratrade.platform.contract.check.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** `enum` and `const`: values that are listed. */
final class ChoiceChecks {
    private static final ObjectMapper VALUES = new ObjectMapper();
    private static final int NAMED = 20;

    private ChoiceChecks() {}

    static List<Check> of(JsonNode schema) {
        List<Check> checks = new ArrayList<>();
        if (schema.has("enum")) {
            List<Object> values = new ArrayList<>();
            schema.get("enum").forEach(value -> values.add(value(value)));
            checks.add(oneOf(values));
        }
        if (schema.has("const")) {
            List<Object> single = new ArrayList<>();
            single.add(value(schema.get("const")));
            checks.add(oneOf(single));
        }
        return checks;
    }

    private static Object value(JsonNode node) {
        return VALUES.convertValue(node, Object.class);
    }

    private static Check oneOf(List<Object> values) {
        String listed = values.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        String message = (values.size() == 1 ? "must be " : "must be one of ") + listed;
        return (value, at, findings) -> {
            for (Object choice : values) {
                if (same(choice, value)) {
                    return;
                }
            }
            findings.add(at, message);
        };
    }

    private static boolean same(Object choice, Object value) {
        if (choice instanceof Number expected && value instanceof Number given) {
            return NumberChecks.decimal(expected).compareTo(NumberChecks.decimal(given)) == 0;
        }
        return choice == null ? value == null : choice.equals(value);
    }
}
