package io.astratrade.financial.ledger.domain;

import io.astratrade.codec.amount.Money;

/**
 * A movement from one account to another.
 *
 * @param amount above zero
 */
public record Posting(Account source, Account destination, Asset asset, Money amount) {
    /** @throws IllegalArgumentException when nothing would move */
    public Posting {
        if (amount.micros() <= 0 || source.equals(destination)) {
            throw new IllegalArgumentException("A posting moves something from one account to another");
        }
    }
}
