package io.astratrade.platform.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** Keywords of schemas that are known: those with a check, and those that only describe. */
final class Keywords {
    private static final Set<String> CHECKED = Set.of(
            "$ref",
            "type",
            "enum",
            "const",
            "minLength",
            "maxLength",
            "pattern",
            "format",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "items",
            "minItems",
            "maxItems",
            "uniqueItems",
            "properties",
            "required",
            "additionalProperties",
            "minProperties",
            "maxProperties",
            "allOf",
            "anyOf",
            "oneOf",
            "not",
            "if",
            "then",
            "else");
    private static final Set<String> DESCRIBING =
            Set.of("title", "description", "example", "examples", "default", "deprecated", "readOnly", "writeOnly");

    private Keywords() {}

    /** @throws ContractException naming a keyword that nobody would hold a value to */
    static void check(JsonNode schema) {
        if (!schema.isObject()) {
            throw new ContractException("Not a schema: " + schema);
        }
        schema.fieldNames().forEachRemaining(name -> {
            if (!CHECKED.contains(name) && !DESCRIBING.contains(name) && !name.startsWith("x-")) {
                throw new ContractException("No check for the keyword " + name + " of " + schema);
            }
        });
    }
}
