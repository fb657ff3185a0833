package io.astratrade.financial.ops;

import io.astratrade.financial.ledger.domain.Account;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An account's address on the command line. */
final class Address implements ITypeConverter<Account> {
    private static final String FORM =
            "world|user:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}" + "|platform(:[a-z0-9_-]+)+|provider:[a-z0-9_-]+";

    @Override
    public Account convert(String text) {
        if (!text.matches(FORM)) {
            throw new TypeConversionException(
                    "'" + text + "' is no account; there are: world, user:<id>, platform:<what>, provider:<name>");
        }
        return new Account(text);
    }
}
