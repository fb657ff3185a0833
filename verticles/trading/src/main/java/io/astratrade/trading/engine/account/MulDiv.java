package io.astratrade.trading.engine.account;

import java.math.BigInteger;

/** a * b / c without losing what 64 bits cannot hold. */
public final class MulDiv {
    private MulDiv() {}

    /** Rounded down; all arguments not negative, c positive, b at most c. */
    public static long floor(long a, long b, long c) {
        if (Math.multiplyHigh(a, b) == 0 && a * b >= 0) {
            return a * b / c;
        }
        return BigInteger.valueOf(a)
                .multiply(BigInteger.valueOf(b))
                .divide(BigInteger.valueOf(c))
                .longValueExact();
    }

    /** A fee in basis points, rounded up to a whole micro. */
    public static long fee(long notional, int bps) {
        long whole = notional / 10_000 * bps;
        return whole + (notional % 10_000 * bps + 9_999) / 10_000;
    }
}
