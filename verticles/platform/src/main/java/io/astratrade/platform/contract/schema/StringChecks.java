package io.astratrade.platform.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.astratrade.platform.contract.check.Check;
import java.util.ArrayList;
import java.util.List;

/** Keywords of strings. Lengths count code points; patterns run in linear time, whatever they and the text look like. */
final class StringChecks {
    private StringChecks() {}

    static List<Check> of(JsonNode schema) {
        List<Check> checks = new ArrayList<>();
        if (schema.has("minLength") || schema.has("maxLength")) {
            checks.add(length(
                    schema.path("minLength").asInt(0), schema.path("maxLength").asInt(Integer.MAX_VALUE)));
        }
        if (schema.has("pattern")) {
            checks.add(pattern(schema.get("pattern").asText()));
        }
        if (schema.has("format")) {
            Formats.of(schema.get("format").asText()).ifPresent(checks::add);
        }
        return checks;
    }

    private static Check length(int least, int most) {
        String message = most == Integer.MAX_VALUE
                ? "must have at least " + least + " characters"
                : "must have " + least + " to " + most + " characters";
        return (value, at, findings) -> {
            if (value instanceof String text && !between(text, least, most)) {
                findings.add(at, message);
            }
        };
    }

    private static boolean between(String text, int least, int most) {
        int length = text.codePointCount(0, text.length());
        return length >= least && length <= most;
    }

    private static Check pattern(String regex) {
        try {
            Pattern pattern = Pattern.compile(regex);
            return (value, at, findings) -> {
                if (value instanceof String text && !pattern.matcher(text).find()) {
                    findings.add(at, "must match " + regex);
                }
            };
        } catch (PatternSyntaxException e) {
            throw new ContractException("Not a regular expression: " + regex);
        }
    }
}
