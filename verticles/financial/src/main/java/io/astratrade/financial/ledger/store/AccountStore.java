package io.astratrade.financial.ledger.store;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.ledger.domain.Account;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.financial.ledger.domain.BalanceKey;
import io.astratrade.platform.db.Columns;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;

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

    private static final String WALLET = """
            SELECT asset, balance - held AS available, held FROM ledger_balance WHERE account = $1 ORDER BY asset
            """;

    /** With what is unsealed, in one statement, so that a page is of one moment. */
    private static final String NOW = """
            WITH page AS (
                SELECT account, asset, bounded, balance, held FROM ledger_balance
                WHERE (account, asset) > ($1, $2) AND starts_with(account, $3) ORDER BY account, asset LIMIT $4),
            unsealed AS (
                SELECT side.account, p.asset, sum(side.amount) AS amount
                FROM (SELECT unnest(transaction_ids) AS id FROM ledger_unsealed) AS u
                JOIN ledger_posting AS p ON p.transaction_id = u.id
                CROSS JOIN LATERAL (VALUES (p.source, -p.amount), (p.destination, p.amount)) AS side (account, amount)
                GROUP BY 1, 2)
            SELECT page.account, page.asset, page.held,
                   page.balance + CASE WHEN page.bounded THEN 0 ELSE coalesce(u.amount, 0) END::bigint AS balance
            FROM page LEFT JOIN unsealed AS u USING (account, asset) ORDER BY page.account, page.asset
            """;

    /** Bounded accounts by their last posting; the others by the hours before, and the postings of the hour and what is unsealed. */
    private static final String AS_OF = """
            WITH page AS (
                SELECT account, asset, bounded FROM ledger_balance
                WHERE (account, asset) > ($1, $2) AND starts_with(account, $3) ORDER BY account, asset LIMIT $4),
            unsealed AS (
                SELECT p.source, p.destination, p.asset, p.at, p.amount
                FROM (SELECT unnest(transaction_ids) AS id FROM ledger_unsealed) AS u
                JOIN ledger_posting AS p ON p.transaction_id = u.id WHERE p.at < date_trunc('hour', $5::timestamptz))
            SELECT page.account, page.asset, NULL::bigint AS held, CASE WHEN page.bounded THEN coalesce((
                SELECT balance FROM (
                    (SELECT at, ordinal, source_balance AS balance FROM ledger_posting AS p
                     WHERE p.source = page.account AND p.asset = page.asset AND p.at <= $5::timestamptz
                     ORDER BY at DESC, ordinal DESC LIMIT 1)
                    UNION ALL
                    (SELECT at, ordinal, destination_balance FROM ledger_posting AS p
                     WHERE p.destination = page.account AND p.asset = page.asset AND p.at <= $5::timestamptz
                     ORDER BY at DESC, ordinal DESC LIMIT 1)) AS last
                ORDER BY at DESC, ordinal DESC LIMIT 1), 0)
            ELSE (
                coalesce((SELECT sum(amount) FROM ledger_checkpoint AS c WHERE c.account = page.account
                          AND c.asset = page.asset AND c.hour < date_trunc('hour', $5::timestamptz)), 0)
              + coalesce((SELECT sum(CASE WHEN u.destination = page.account THEN u.amount ELSE -u.amount END)
                          FROM unsealed AS u WHERE page.account IN (u.source, u.destination) AND u.asset = page.asset), 0)
              + coalesce((SELECT sum(amount) FROM ledger_posting AS p WHERE p.destination = page.account
                          AND p.asset = page.asset AND p.at >= date_trunc('hour', $5::timestamptz) AND p.at <= $5::timestamptz), 0)
              - coalesce((SELECT sum(amount) FROM ledger_posting AS p WHERE p.source = page.account
                          AND p.asset = page.asset AND p.at >= date_trunc('hour', $5::timestamptz) AND p.at <= $5::timestamptz), 0)
            )::bigint END AS balance
            FROM page ORDER BY page.account, page.asset
            """;

    /** What a user has, by asset. */
    public Future<List<Holding>> wallet(Database database, Account account) {
        return database.query(WALLET, account.address()).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Holding(
                        Asset.of(row.getString("asset")).orElseThrow(),
                        new Money(row.getLong("available")),
                        new Money(row.getLong("held"))))
                .toList());
    }

    /**
     * Accounts after one of them, in their order; an account that has been sealed once is there.
     *
     * @param prefix what their addresses begin with
     * @param asOf the moment that the balances are of; null for now
     */
    public Future<List<AccountBalance>> page(
            Database database, BalanceKey after, String prefix, Instant asOf, int limit) {
        Tuple place = Tuple.of(
                after.account().address(),
                after.asset() == null ? "" : after.asset().code(),
                prefix,
                limit);
        return (asOf == null ? database.query(NOW, place) : database.query(AS_OF, place.addValue(Columns.time(asOf))))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(AccountStore::balance)
                        .toList());
    }

    private static AccountBalance balance(Row row) {
        Long held = row.getLong("held");
        return new AccountBalance(
                new BalanceKey(
                        new Account(row.getString("account")),
                        Asset.of(row.getString("asset")).orElseThrow()),
                new Money(row.getLong("balance")),
                held == null ? null : new Money(held));
    }

    /** Balance less holds. */
    public Future<Money> available(Tx tx, Account account, Asset asset) {
        return tx.query(account.bounded() ? BOUNDED : UNBOUNDED, account.address(), asset.code())
                .map(rows -> new Money(rows.iterator().next().getLong(0)));
    }
}
