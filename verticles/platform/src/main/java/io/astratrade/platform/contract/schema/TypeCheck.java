package io.astratrade.platform.contract.schema;

import io.astratrade.platform.contract.check.Check;
import io.astratrade.platform.contract.check.Findings;
import io.astratrade.platform.contract.check.Pointer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** `type`: one or several of JSON's types. A number without a fraction is an integer, as JSON Schema has it. */
record TypeCheck(List<Predicate<Object>> allowed, String message) implements Check {
    private static final Map<String, Predicate<Object>> TYPES = Map.of(
            "string", String.class::isInstance,
            "boolean", Boolean.class::isInstance,
            "object", Map.class::isInstance,
            "array", List.class::isInstance,
            "number", Number.class::isInstance,
            "integer", TypeCheck::whole,
            "null", value -> value == null);
    private static final Map<String, String> WORDS = Map.of(
            "string", "a string",
            "boolean", "true or false",
            "object", "an object",
            "array", "an array",
            "number", "a number",
            "integer", "a whole number",
            "null", "null");

    static TypeCheck of(List<String> names) {
        Set<String> known = TYPES.keySet();
        if (names.isEmpty() || !known.containsAll(names)) {
            throw new ContractException("No such type: " + names);
        }
        String words = names.stream().map(WORDS::get).collect(Collectors.joining(" or "));
        return new TypeCheck(names.stream().map(TYPES::get).toList(), "must be " + words);
    }

    @Override
    public void check(Object value, Pointer at, Findings findings) {
        for (Predicate<Object> type : allowed) {
            if (type.test(value)) {
                return;
            }
        }
        findings.add(at, message);
    }

    private static boolean whole(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.scale() <= 0 || decimal.stripTrailingZeros().scale() <= 0;
        }
        return value instanceof Integer || value instanceof Long || value instanceof BigInteger;
    }
}
