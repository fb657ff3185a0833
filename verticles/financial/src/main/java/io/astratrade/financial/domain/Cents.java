package io.astratrade.financial.domain;

import io.astratrade.codec.amount.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Arithmetic that ends in whole cents, half of one rounded up. */
public final class Cents {
    private static final int CENT_DECIMALS = 2;

    private Cents() {}

    /** The part of an amount, of so many equal ones. */
    public static Money share(Money amount, long part, long whole) {
        BigDecimal exact = BigDecimal.valueOf(amount.micros(), Money.SCALE)
                .multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(whole), CENT_DECIMALS, RoundingMode.HALF_UP);
        return new Money(exact.movePointRight(Money.SCALE).longValueExact());
    }
}
