package io.astratrade.launcher.command.events;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A place in a stream, given as an entry's id or as a time; the value is the id. */
final class StreamPosition implements ITypeConverter<String> {
    private static final Pattern ID = Pattern.compile("\\d{1,15}(-\\d{1,18})?");

    @Override
    public String convert(String text) {
        if (ID.matcher(text).matches()) {
            return text;
        }
        try {
            long millis = Instant.parse(text).toEpochMilli();
            if (millis >= 0) {
                return Long.toString(millis);
            }
        } catch (DateTimeParseException | ArithmeticException noTimeOfAnEvent) {
            // It is refused below.
        }
        throw new TypeConversionException("'" + text
                + "' is neither an entry's id such as 1764000000000-0 nor a time such as 2026-01-31T12:00:00Z");
    }
}
