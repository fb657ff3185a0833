package io.astratrade.financial.ledger.domain;

import java.util.Comparator;

/** What a balance is kept for: one asset of one account. */
public record BalanceKey(Account account, Asset asset) implements Comparable<BalanceKey> {
    private static final Comparator<BalanceKey> ORDER = Comparator.<BalanceKey, String>comparing(
                    key -> key.account().address())
            .thenComparing(key -> key.asset().code());

    @Override
    public int compareTo(BalanceKey other) {
        return ORDER.compare(this, other);
    }
}
