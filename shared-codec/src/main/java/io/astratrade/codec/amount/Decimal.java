package io.astratrade.codec.amount;

/** Plain decimals and their scaled longs: the one implementation behind money, price and quantity. */
final class Decimal {
    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};

    private Decimal() {}

    /** @throws AmountException for anything but `-?digits(.digits)?` within scale and range */
    static long parse(String text, int scale) {
        int begin = text.startsWith("-") ? 1 : 0;
        int dot = text.indexOf('.');
        int wholeEnd = dot < 0 ? text.length() : dot;
        if (wholeEnd == begin || dot == text.length() - 1) {
            throw new AmountException("must be a plain decimal");
        }
        int fraction = dot < 0 ? 0 : text.length() - dot - 1;
        if (fraction > scale) {
            throw new AmountException("has more than " + scale + " decimals");
        }
        try {
            long units = digits(text, begin, wholeEnd, 0);
            units = dot < 0 ? units : digits(text, dot + 1, text.length(), units);
            units = Math.multiplyExact(units, POWERS[scale - fraction]);
            return begin == 1 ? -units : units;
        } catch (ArithmeticException e) {
            throw new AmountException("is too large");
        }
    }

    private static long digits(String text, int from, int to, long start) {
        long value = start;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new AmountException("must be a plain decimal");
            }
            value = Math.addExact(Math.multiplyExact(value, 10L), digit);
        }
        return value;
    }

    /** The shortest decimal with at least so many decimals. */
    static String format(long units, int scale, int minDecimals) {
        long power = POWERS[scale];
        long whole = units / power;
        long rest = Math.abs(units % power);
        StringBuilder text = new StringBuilder(24);
        if (units < 0 && whole == 0) {
            text.append('-');
        }
        text.append(whole);
        int decimals = scale;
        while (decimals > minDecimals && rest % 10 == 0) {
            rest /= 10;
            decimals--;
        }
        if (decimals > 0) {
            text.append('.');
            for (int i = decimals - 1; i >= 0; i--) {
                text.append((char) ('0' + rest / POWERS[i] % 10));
            }
        }
        return text.toString();
    }
}
