package io.astratrade.launcher.command.options;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A TCP port that somebody can listen on. */
public final class PortConverter implements ITypeConverter<Integer> {
    private static final int HIGHEST = 65_535;

    @Override
    public Integer convert(String text) {
        int port = WholeNumber.parse(text);
        if (port < 1 || port > HIGHEST) {
            throw new TypeConversionException("a port is from 1 to " + HIGHEST + ", not '" + text + "'");
        }
        return port;
    }
}
