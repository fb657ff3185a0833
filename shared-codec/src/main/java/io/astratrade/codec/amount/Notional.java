package io.astratrade.codec.amount;

import java.math.BigInteger;

/** Price times quantity. */
public final class Notional {
    private static final long UNITS = 100_000_000L;
    private static final long HALF = UNITS / 2;

    private Notional() {}

    /**
     * Micros of the quote currency, rounded half up in magnitude; exact when tick times lot is a whole number of micros.
     *
     * @throws ArithmeticException on overflow
     */
    public static long micros(long priceMicros, long quantityUnits) {
        long high = Math.multiplyHigh(priceMicros, quantityUnits);
        long low = priceMicros * quantityUnits;
        if (high == low >> 63) {
            long quotient = low / UNITS;
            long rest = low % UNITS;
            return rest >= HALF ? quotient + 1 : rest <= -HALF ? quotient - 1 : quotient;
        }
        return wide(priceMicros, quantityUnits);
    }

    /** The price that gives this notional for this quantity, in micros, rounded down; the quantity must not be zero. */
    public static long averagePrice(long notionalMicros, long quantityUnits) {
        long whole = Math.multiplyExact(notionalMicros / quantityUnits, UNITS);
        long rest = notionalMicros % quantityUnits;
        if (Math.multiplyHigh(rest, UNITS) == 0 && rest * UNITS >= 0) {
            return Math.addExact(whole, rest * UNITS / quantityUnits);
        }
        return BigInteger.valueOf(notionalMicros)
                .multiply(BigInteger.valueOf(UNITS))
                .divide(BigInteger.valueOf(quantityUnits))
                .longValueExact();
    }

    /** Splits the quantity, so that neither partial product needs more than 64 bits unless the result does. */
    private static long wide(long price, long quantity) {
        long whole = Math.multiplyExact(price, quantity / UNITS);
        long part = quantity % UNITS;
        long upper = price / UNITS * part;
        long lower = price % UNITS * part;
        long rest = lower % UNITS;
        long rounded = lower / UNITS + (rest >= HALF ? 1 : rest <= -HALF ? -1 : 0);
        return Math.addExact(Math.addExact(whole, upper), rounded);
    }
}
