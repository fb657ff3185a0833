package io.astratrade.platform.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.astratrade.platform.contract.check.Check;
import io.astratrade.platform.contract.check.Findings;
import io.astratrade.platform.contract.check.Pointer;
import java.util.ArrayList;
import java.util.List;

/** Keywords that put schemas together: allOf, anyOf, oneOf, not, if / then / else. */
final class CompositionChecks {
    private static final Check ANYTHING = (value, at, findings) -> {};

    private CompositionChecks() {}

    /** @param part compiles a schema that describes the same value as the whole one */
    static List<Check> of(JsonNode schema, SchemaCompiler.Part part) {
        List<Check> checks = new ArrayList<>();
        schema.path("allOf").forEach(member -> checks.add(part.compile(member)));
        if (schema.has("anyOf")) {
            List<Check> members = members(schema.get("anyOf"), part);
            checks.add((value, at, findings) -> choose(value, at, findings, members, members.size()));
        }
        if (schema.has("oneOf")) {
            List<Check> members = members(schema.get("oneOf"), part);
            checks.add((value, at, findings) -> choose(value, at, findings, members, 1));
        }
        if (schema.has("not")) {
            checks.add(not(schema.get("not"), part.compile(schema.get("not"))));
        }
        if (schema.has("if")) {
            checks.add(conditional(schema, part));
        }
        return checks;
    }

    private static List<Check> members(JsonNode schemas, SchemaCompiler.Part part) {
        List<Check> members = new ArrayList<>();
        schemas.forEach(member -> members.add(part.compile(member)));
        return members;
    }

    private static void choose(Object value, Pointer at, Findings findings, List<Check> members, int most) {
        int fitting = 0;
        for (Check member : members) {
            fitting += member.fits(value) ? 1 : 0;
        }
        if (fitting == 0) {
            findings.add(at, "fits none of the forms that are allowed");
        } else if (fitting > most) {
            findings.add(at, "fits more than one of the forms that are allowed");
        }
    }

    /** Of fields that must not be there, each is named. */
    private static Check not(JsonNode schema, Check refused) {
        List<String> names = new ArrayList<>();
        schema.path("required").forEach(name -> names.add(name.asText()));
        return (value, at, findings) -> {
            if (refused.fits(value)) {
                if (names.isEmpty()) {
                    findings.add(at, "is not allowed");
                }
                names.forEach(name -> findings.add(at.to(name), "is not allowed with the other fields"));
            }
        };
    }

    private static Check conditional(JsonNode schema, SchemaCompiler.Part part) {
        Check condition = part.compile(schema.get("if"));
        Check then = schema.has("then") ? part.compile(schema.get("then")) : ANYTHING;
        Check otherwise = schema.has("else") ? part.compile(schema.get("else")) : ANYTHING;
        return (value, at, findings) -> (condition.fits(value) ? then : otherwise).check(value, at, findings);
    }
}
