package io.astratrade.platform.contract.schema;

import io.astratrade.platform.contract.check.Check;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** `format` of strings: those that can be checked are, and the others say only how a client may show the value. */
final class Formats {
    private static final int UUID_LENGTH = 36;
    private static final Map<String, Check> CHECKED = Map.of(
            "date-time", of("a date and time such as 2026-01-31T12:00:00Z", OffsetDateTime::parse),
            "date", of("a date such as 2026-01-31", LocalDate::parse),
            "uuid", of("a UUID", Formats::uuid));
    private static final Set<String> DESCRIBING =
            Set.of("password", "email", "uri", "int32", "int64", "decimal", "double");

    private Formats() {}

    static Optional<Check> of(String name) {
        if (!CHECKED.containsKey(name) && !DESCRIBING.contains(name)) {
            throw new ContractException("No such format: " + name);
        }
        return Optional.ofNullable(CHECKED.get(name));
    }

    private static Check of(String words, Consumer<String> parse) {
        return (value, at, findings) -> {
            if (value instanceof String text && !parses(text, parse)) {
                findings.add(at, "must be " + words);
            }
        };
    }

    private static boolean parses(String text, Consumer<String> parse) {
        try {
            parse.accept(text);
            return true;
        } catch (DateTimeException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Java would take `1-1-1-1-1` as well. */
    private static void uuid(String text) {
        if (text.length() != UUID_LENGTH) {
            throw new IllegalArgumentException(text);
        }
        UUID.fromString(text);
    }
}
