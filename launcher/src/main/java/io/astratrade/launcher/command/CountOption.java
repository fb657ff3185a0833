package io.astratrade.launcher.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Option for the number of entries that a command is about. */
final class CountOption {
    @Option(
            names = "-n",
            paramLabel = "COUNT",
            description = "How many (default: ${DEFAULT-VALUE}).",
            converter = AtLeastOne.class)
    private int value;

    CountOption(int usual) {
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

    int value() {
        return value;
    }
}
