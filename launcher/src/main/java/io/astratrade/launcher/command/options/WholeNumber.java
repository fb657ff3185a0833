package io.astratrade.launcher.command.options;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number of an option or argument; says what is expected, where Java would name its own type. */
public final class WholeNumber implements ITypeConverter<Integer> {
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,10}");

    @Override
    public Integer convert(String text) {
        return parse(text);
    }

    static int parse(String text) {
        try {
            if (DECIMAL.matcher(text).matches()) {
                return Integer.parseInt(text);
            }
        } catch (NumberFormatException tooLong) {
            // It is refused below.
        }
        throw new TypeConversionException("expected is a whole number, not '" + text + "'");
    }
}
