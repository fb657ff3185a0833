package io.astratrade.financial.ops;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.wire.Amounts;
import io.astratrade.platform.refusal.RefusedException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An amount above zero on the command line. */
final class PositiveAmount implements ITypeConverter<Money> {
    @Override
    public Money convert(String text) {
        try {
            return Amounts.computed(text, "");
        } catch (RefusedException e) {
            throw new TypeConversionException("'" + text + "': " + e.getMessage());
        }
    }
}
