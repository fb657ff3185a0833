package io.astratrade.launcher.command.options;

import java.util.UUID;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An id as the platform writes it; Java's own reader takes shorter ones, too. */
public final class Id implements ITypeConverter<UUID> {
    private static final Pattern FORM = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Override
    public UUID convert(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new TypeConversionException(
                    "expected is an id such as 0199aa4c-52f1-7c3b-9d0e-2b8f6a3c1d57, not '" + text + "'");
        }
        return UUID.fromString(text);
    }
}
