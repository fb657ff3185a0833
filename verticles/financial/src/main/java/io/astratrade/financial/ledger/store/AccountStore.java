package io.astratrade.financial.ledger.store;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.ledger.domain.Account;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;

/** What accounts have, bounded or not. */
public final class AccountStore {
    private static final String BOUNDED =
            "SELECT coalesce((SELECT balance - held FROM ledger_balance WHERE account = $1 AND asset = $2), 0)";

    /** What is sealed, and what the few transactions that are not sealed yet add. */
    private static final String UNBOUNDED = """
            SELECT coalesce((SELECT balance FROM ledger_balance WHERE account = $1 AND asset = $2), 0) +
                   coalesce((SELECT sum(CASE WHEN p.destination = $1 THEN p.amount ELSE -p.amount END)
                             FROM (SELECT unnest(transaction_ids) AS id FROM ledger_unsealed) AS u
                             JOIN ledger_posting AS p ON p.transaction_id = u.id
                             WHERE p.asset = $2 AND (p.source = $1 OR p.destination = $1)), 0)::bigint
            """;

    /** Balance less holds. */
    public Future<Money> available(Tx tx, Account account, Asset asset) {
        return tx.query(account.bounded() ? BOUNDED : UNBOUNDED, account.address(), asset.code())
                .map(rows -> new Money(rows.iterator().next().getLong(0)));
    }
}
