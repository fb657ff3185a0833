package io.astratrade.platform.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.astratrade.platform.contract.check.Check;
import io.astratrade.platform.contract.check.Findings;
import io.astratrade.platform.contract.check.Pointer;
import io.astratrade.platform.contract.schema.ContractException;
import io.astratrade.platform.contract.schema.SchemaCompiler;
import java.util.Locale;
import java.util.Set;

/**
 * Parameter of a path, query or header. It is text, whatever it looks like, unless the contract says integer or boolean;
 * those are written as in JSON.
 */
record Parameter(String name, In in, boolean required, Kind kind, Check check) {
    enum In {
        PATH,
        QUERY,
        HEADER
    }

    enum Kind {
        STRING,
        INTEGER,
        BOOLEAN
    }

    private static final Set<String> KNOWN =
            Set.of("name", "in", "required", "schema", "description", "example", "examples", "deprecated");
    private static final int MOST_DIGITS = 18;

    static Parameter of(JsonNode described, SchemaCompiler compiler) {
        described.fieldNames().forEachRemaining(name -> {
            if (!KNOWN.contains(name)) {
                throw new ContractException("Parameters cannot have " + name + ": " + described);
            }
        });
        String name = described.path("name").asText();
        try {
            return new Parameter(
                    name,
                    In.valueOf(described.path("in").asText().toUpperCase(Locale.ROOT)),
                    described.path("required").asBoolean(),
                    Kind.valueOf(compiler.type(described.path("schema")).toUpperCase(Locale.ROOT)),
                    compiler.compile(described.path("schema")));
        } catch (IllegalArgumentException e) {
            throw new ContractException("Cannot be read from a request: " + described);
        }
    }

    /** Checks the text that a request has for it; null when it has none. */
    void check(String text, Findings findings) {
        Pointer at = Pointer.ROOT.to(name);
        if (text == null) {
            if (required) {
                findings.add(at, "is required");
            }
            return;
        }
        switch (kind) {
            case INTEGER -> integer(text, at, findings);
            case BOOLEAN -> bool(text, at, findings);
            default -> check.check(text, at, findings);
        }
    }

    private void integer(String text, Pointer at, Findings findings) {
        int sign = text.startsWith("-") ? 1 : 0;
        int digits = text.length() - sign;
        boolean whole = digits > 0
                && digits <= MOST_DIGITS
                && text.chars().skip(sign).allMatch(c -> c >= '0' && c <= '9')
                && (digits == 1 || text.charAt(sign) != '0');
        if (whole) {
            check.check(Long.parseLong(text), at, findings);
        } else {
            findings.add(at, "must be a whole number in digits");
        }
    }

    private void bool(String text, Pointer at, Findings findings) {
        if (text.equals("true") || text.equals("false")) {
            check.check(Boolean.valueOf(text), at, findings);
        } else {
            findings.add(at, "must be true or false");
        }
    }
}
