package io.astratrade.launcher.command.options;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Names that an argument can have: a shell completes them, and any other is refused with all that there are. */
public abstract class KnownNames implements ITypeConverter<String>, Iterable<String> {
    private final String what;
    private final List<String> names;

    protected KnownNames(String what, Stream<String> names) {
        this.what = what;
        this.names = names.sorted().toList();
    }

    @Override
    public String convert(String name) {
        if (!names.contains(name)) {
            throw new TypeConversionException(
                    "there is no " + what + " '" + name + "'; there are: " + String.join(", ", names));
        }
        return name;
    }

    @Override
    public Iterator<String> iterator() {
        return names.iterator();
    }
}
