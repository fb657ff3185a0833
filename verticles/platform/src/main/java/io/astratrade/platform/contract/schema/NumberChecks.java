package io.astratrade.platform.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.astratrade.platform.contract.check.Check;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Keywords of numbers, which are compared as decimals without ever writing out their exponents. */
final class NumberChecks {
    private NumberChecks() {}

    static List<Check> of(JsonNode schema) {
        List<Check> checks = new ArrayList<>();
        add(checks, schema, "minimum", "at least", order -> order >= 0);
        add(checks, schema, "maximum", "at most", order -> order <= 0);
        add(checks, schema, "exclusiveMinimum", "more than", order -> order > 0);
        add(checks, schema, "exclusiveMaximum", "less than", order -> order < 0);
        return checks;
    }

    private static void add(List<Check> checks, JsonNode schema, String keyword, String words, IntPredicate order) {
        if (schema.has(keyword)) {
            BigDecimal bound = schema.get(keyword).decimalValue();
            checks.add((value, at, findings) -> {
                if (value instanceof Number number
                        && !order.test(decimal(number).compareTo(bound))) {
                    findings.add(at, "must be " + words + " " + bound.toPlainString());
                }
            });
        }
    }

    static BigDecimal decimal(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        if (number instanceof BigInteger integer) {
            return new BigDecimal(integer);
        }
        return number instanceof Double || number instanceof Float
                ? BigDecimal.valueOf(number.doubleValue())
                : BigDecimal.valueOf(number.longValue());
    }
}
