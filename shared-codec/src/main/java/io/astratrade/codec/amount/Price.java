package io.astratrade.codec.amount;

/** The price of one unit of an instrument, in millionths of the quote currency. */
public record Price(long micros) implements Comparable<Price> {
    /** Decimals that a value can have. */
    public static final int SCALE = 6;

    public static final Price ZERO = new Price(0);

    /** @throws AmountException when the text is no plain decimal of this scale and range */
    public static Price parse(String text) {
        return new Price(Decimal.parse(text, SCALE));
    }

    /** @throws ArithmeticException on overflow */
    public Price plus(Price other) {
        return new Price(Math.addExact(micros, other.micros));
    }

    /** @throws ArithmeticException on overflow */
    public Price minus(Price other) {
        return new Price(Math.subtractExact(micros, other.micros));
    }

    /** @throws ArithmeticException on overflow */
    public Price negate() {
        return new Price(Math.negateExact(micros));
    }

    @Override
    public int compareTo(Price other) {
        return Long.compare(micros, other.micros);
    }

    @Override
    public String toString() {
        return Decimal.format(micros, SCALE, 2);
    }
}
