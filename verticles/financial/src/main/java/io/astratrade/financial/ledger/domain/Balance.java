package io.astratrade.financial.ledger.domain;

import io.astratrade.codec.amount.Money;
import java.time.Instant;

/**
 * A bounded account's balance in one asset.
 *
 * @param held the part of it that holds keep from being spent
 * @param lastAt time of its latest transaction; the next one comes after it
 */
public record Balance(BalanceKey key, Money amount, Money held, Instant lastAt) {
    public static Balance none(BalanceKey key) {
        return new Balance(key, Money.ZERO, Money.ZERO, Instant.EPOCH);
    }

    public Money available() {
        return amount.minus(held);
    }

    public boolean covers(Money wanted) {
        return available().compareTo(wanted) >= 0;
    }

    /** @throws ArithmeticException when the sum is beyond what a balance can be */
    Balance plus(Money more, Instant at) {
        return new Balance(key, amount.plus(more), held, at);
    }

    Balance minus(Money less, Instant at) {
        return new Balance(key, amount.minus(less), held, at);
    }

    Balance hold(Money more) {
        return new Balance(key, amount, held.plus(more), lastAt);
    }

    Balance free(Money less) {
        return new Balance(key, amount, held.minus(less), lastAt);
    }
}
