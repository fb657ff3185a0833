package io.astratrade.financial.ops;

import io.astratrade.codec.format.Rfc3339;
import java.time.Instant;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A moment on the command line, as RFC 3339 writes it. */
final class Moment implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
        try {
            return Rfc3339.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("'" + text + "' is no time such as 2026-11-24T12:00:00Z");
        }
    }
}
