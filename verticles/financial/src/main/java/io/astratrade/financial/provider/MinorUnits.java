package io.astratrade.financial.provider;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.ledger.domain.Asset;

/** Amounts as providers count them: whole cents. */
public final class MinorUnits {
    private MinorUnits() {}

    /** @throws ArithmeticException when the amount has a part of a cent */
    public static long of(Money amount, Asset currency) {
        long unit = unit(currency);
        if (amount.micros() % unit != 0) {
            throw new ArithmeticException("Not in whole minor units: " + amount);
        }
        return amount.micros() / unit;
    }

    public static Money money(long minor, Asset currency) {
        return new Money(Math.multiplyExact(minor, unit(currency)));
    }

    private static long unit(Asset currency) {
        long unit = 1;
        for (int i = currency.decimals(); i < Money.SCALE; i++) {
            unit *= 10;
        }
        return unit;
    }
}
