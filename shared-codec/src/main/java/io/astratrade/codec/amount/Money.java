package io.astratrade.codec.amount;

/** An amount of a currency, in millionths of its unit. */
public record Money(long micros) implements Comparable<Money> {
    /** Decimals that a value can have. */
    public static final int SCALE = 6;

    public static final Money ZERO = new Money(0);

    /** @throws AmountException when the text is no plain decimal of this scale and range */
    public static Money parse(String text) {
        return new Money(Decimal.parse(text, SCALE));
    }

    /** @throws ArithmeticException on overflow */
    public Money plus(Money other) {
        return new Money(Math.addExact(micros, other.micros));
    }

    /** @throws ArithmeticException on overflow */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(micros, other.micros));
    }

    /** @throws ArithmeticException on overflow */
    public Money negate() {
        return new Money(Math.negateExact(micros));
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(micros, other.micros);
    }

    @Override
    public String toString() {
        return Decimal.format(micros, SCALE, 2);
    }
}
