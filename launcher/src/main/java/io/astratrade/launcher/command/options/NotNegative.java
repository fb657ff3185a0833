package io.astratrade.launcher.command.options;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A whole number from 0. */
public final class NotNegative implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
        int number = WholeNumber.parse(text);
        if (number < 0) {
            throw new TypeConversionException("must be at least 0, it is " + text);
        }
        return number;
    }
}
