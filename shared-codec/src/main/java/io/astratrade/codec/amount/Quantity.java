package io.astratrade.codec.amount;

/** An amount of an instrument, in hundred-millionths of its unit. */
public record Quantity(long units) implements Comparable<Quantity> {
    /** Decimals that a value can have. */
    public static final int SCALE = 8;

    public static final Quantity ZERO = new Quantity(0);

    /** @throws AmountException when the text is no plain decimal of this scale and range */
    public static Quantity parse(String text) {
        return new Quantity(Decimal.parse(text, SCALE));
    }

    /** @throws ArithmeticException on overflow */
    public Quantity plus(Quantity other) {
        return new Quantity(Math.addExact(units, other.units));
    }

    /** @throws ArithmeticException on overflow */
    public Quantity minus(Quantity other) {
        return new Quantity(Math.subtractExact(units, other.units));
    }

    /** @throws ArithmeticException on overflow */
    public Quantity negate() {
        return new Quantity(Math.negateExact(units));
    }

    @Override
    public int compareTo(Quantity other) {
        return Long.compare(units, other.units);
    }

    @Override
    public String toString() {
        return Decimal.format(units, SCALE, 0);
    }
}
