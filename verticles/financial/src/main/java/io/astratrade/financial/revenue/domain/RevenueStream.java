package io.astratrade.financial.revenue.domain;

import io.astratrade.financial.ledger.domain.Account;
import java.util.Arrays;
import java.util.List;

/** Where revenue comes from, each with its account in the ledger. */
public enum RevenueStream {
    TRADING_FEES(Account.fees("trading")),
    SUBSCRIPTIONS(Account.revenue("subscriptions")),
    MARKETPLACE(Account.fees("marketplace")),
    PREMIUM(Account.revenue("premium"));

    private final Account account;

    RevenueStream(Account account) {
        this.account = account;
    }

    public Account account() {
        return account;
    }

    public static List<RevenueStream> all() {
        return List.of(values());
    }

    /** The stream of an account's address. */
    public static RevenueStream of(String address) {
        return Arrays.stream(values())
                .filter(stream -> stream.account.address().equals(address))
                .findFirst()
                .orElseThrow();
    }
}
