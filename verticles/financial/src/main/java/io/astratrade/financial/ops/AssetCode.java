package io.astratrade.financial.ops;

import io.astratrade.financial.ledger.domain.Asset;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An asset on the command line. */
final class AssetCode implements ITypeConverter<Asset> {
    @Override
    public Asset convert(String text) {
        return Asset.of(text)
                .orElseThrow(() -> new TypeConversionException("there is no currency '" + text + "'; there are: "
                        + Stream.of(Asset.values()).map(Asset::code).collect(Collectors.joining(", "))));
    }
}
