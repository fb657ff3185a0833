package io.astratrade.launcher.command.options;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Option for the number of entries that a command is about. */
public final class CountOption {
    @Option(
            names = "-n",
            paramLabel = "COUNT",
            description = "How many (default: ${DEFAULT-VALUE}).",
            converter = AtLeastOne.class)
    private int value;

    public CountOption(int usual) {
        this.value = usual;
    }

    static final class AtLeastOne implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            int count = WholeNumber.parse(text);
            if (count >= 1) {
                return count;
            }
            throw new TypeConversionException("must be at least 1, it is " + text);
        }
    }

    public int value() {
        return value;
    }
}
