package io.astratrade.launcher.command.options;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A path of this machine, whose language may lack some of its characters. */
public final class LocalPath implements ITypeConverter<Path> {
    @Override
    public Path convert(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException(
                    "'" + text + "' can be no path here; with LC_ALL=C.UTF-8 every character can be in one");
        }
    }
}
