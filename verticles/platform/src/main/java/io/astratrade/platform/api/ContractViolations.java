package io.astratrade.platform.api;

import io.astratrade.platform.refusal.RefusedException;
import io.vertx.json.schema.OutputUnit;
import io.vertx.openapi.validation.SchemaValidationException;
import io.vertx.openapi.validation.ValidatorErrorType;
import io.vertx.openapi.validation.ValidatorException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in a client's words what an OpenAPI validation found, each finding with its JSON pointer. */
final class ContractViolations {
    private static final int SHOWN = 10;
    private static final Pattern MISSING = Pattern.compile("does not have required property \"([^\"]+)\"");

    private ContractViolations() {}

    static RefusedException describe(ValidatorException invalid) {
        if (invalid.type() == ValidatorErrorType.UNSUPPORTED_VALUE_FORMAT
                || invalid.getMessage().contains("media type")) {
            return ApiRefusal.REQUEST_UNSUPPORTED_MEDIA_TYPE.refused();
        }
        if (invalid instanceof SchemaValidationException schema && schema.getOutputUnit() != null) {
            return fromSchema(schema);
        }
        return ApiRefusal.REQUEST_INVALID.refused(invalid.getMessage());
    }

    private static RefusedException fromSchema(SchemaValidationException invalid) {
        RefusedException refused = ApiRefusal.REQUEST_INVALID.refused(invalid.getMessage());
        leaves(invalid.getOutputUnit().getErrors()).stream()
                .limit(SHOWN)
                .forEach(unit -> refused.at(pointer(unit), message(unit)));
        return refused;
    }

    /** Errors of enclosing schemas only repeat that something inside failed: keep the deepest. */
    private static List<OutputUnit> leaves(List<OutputUnit> errors) {
        if (errors == null) {
            return List.of();
        }
        List<OutputUnit> telling = errors.stream()
                .filter(unit -> !unit.getKeywordLocation().endsWith("/properties")
                        && !unit.getKeywordLocation().endsWith("/$ref"))
                .toList();
        List<OutputUnit> told =
                telling.stream().filter(unit -> !repeats(unit, telling)).toList();
        return told.isEmpty() ? errors : told;
    }

    /** The validator calls a field that it knows, but finds fault with, an additional one as well. */
    private static boolean repeats(OutputUnit unit, List<OutputUnit> all) {
        String field = unit.getInstanceLocation();
        return isAdditional(unit)
                && all.stream()
                        .filter(other -> !isAdditional(other))
                        .map(OutputUnit::getInstanceLocation)
                        .anyMatch(fault -> fault.equals(field) || fault.startsWith(field + "/"));
    }

    private static boolean isAdditional(OutputUnit unit) {
        return unit.getKeywordLocation().endsWith("/additionalProperties");
    }

    private static String message(OutputUnit unit) {
        return isAdditional(unit) ? "is not a field of this request" : unit.getError();
    }

    private static String pointer(OutputUnit unit) {
        String location = unit.getInstanceLocation();
        String base = location.startsWith("#") ? location.substring(1) : location;
        Matcher missing = MISSING.matcher(String.valueOf(unit.getError()));
        return missing.find() ? base + "/" + missing.group(1) : base;
    }
}
