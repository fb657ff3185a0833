package io.astratrade.financial.analytics.domain;

import io.astratrade.codec.amount.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/**
 * Figures of recurring revenue at the end of a period of days. Rates are decimals with four places, amounts are rounded half up to
 * cents.
 *
 * @param movements the sum of each kind; those that take away are below zero
 */
public record Analysis(Customers customers, Map<MovementKind, Money> movements, int days) {
    private static final int MONTHS = 12;
    private static final int DAYS_OF_A_MONTH = 30;
    private static final int RATE_PLACES = 4;
    private static final int CENTS = 2;

    public Money mrr() {
        return customers.mrrAfter();
    }

    public Money arr() {
        return new Money(Math.multiplyExact(mrr().micros(), MONTHS));
    }

    /** Recurring revenue per paying customer and month; zero without customers. */
    public Money arpu() {
        return customers.after() == 0
                ? Money.ZERO
                : rounded(new BigDecimal(mrr().micros())
                        .divide(new BigDecimal(customers.after()), 0, RoundingMode.HALF_UP));
    }

    public Money movement(MovementKind kind) {
        return movements.getOrDefault(kind, Money.ZERO);
    }

    /** What all movements of the period add up to. */
    public Money net() {
        return movements.values().stream().reduce(Money.ZERO, Money::plus);
    }

    /** The part of the customers at the beginning that was lost. */
    public BigDecimal churn() {
        return rate(customers.lost(), customers.before());
    }

    /** The part of the recurring revenue at the beginning that was lost or shrank. */
    public BigDecimal revenueChurn() {
        Money lost = movement(MovementKind.CHURN).plus(movement(MovementKind.CONTRACTION));
        return rate(-lost.micros(), customers.mrrBefore().micros());
    }

    /** What a customer pays until it is lost, at the churn of this period; empty when nobody was lost. */
    public Optional<Money> lifetimeValue() {
        if (customers.lost() == 0 || customers.after() == 0) {
            return Optional.empty();
        }
        BigDecimal months = new BigDecimal(
                        BigInteger.valueOf(customers.before()).multiply(BigInteger.valueOf(days)))
                .divide(new BigDecimal(customers.lost() * DAYS_OF_A_MONTH), RATE_PLACES * 2, RoundingMode.HALF_UP);
        BigDecimal perMonth = new BigDecimal(mrr().micros())
                .divide(new BigDecimal(customers.after()), RATE_PLACES, RoundingMode.HALF_UP);
        return Optional.of(rounded(perMonth.multiply(months)));
    }

    /** A part of a whole; zero when there is no whole. */
    public static BigDecimal rate(long part, long whole) {
        return whole == 0
                ? BigDecimal.ZERO.setScale(RATE_PLACES)
                : new BigDecimal(part).divide(new BigDecimal(whole), RATE_PLACES, RoundingMode.HALF_UP);
    }

    private static Money rounded(BigDecimal micros) {
        int places = Money.SCALE - CENTS;
        return new Money(micros.movePointLeft(places)
                .setScale(0, RoundingMode.HALF_UP)
                .movePointRight(places)
                .longValueExact());
    }
}
