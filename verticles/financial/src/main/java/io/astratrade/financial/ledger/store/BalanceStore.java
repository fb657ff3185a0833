package io.astratrade.financial.ledger.store;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.ledger.domain.Account;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.financial.ledger.domain.Balance;
import io.astratrade.financial.ledger.domain.BalanceKey;
import io.astratrade.platform.db.Columns;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Balances of bounded accounts. */
public final class BalanceStore {
    /** In the order of the keys, so that transactions which share accounts wait for each other instead of deadlocking. */
    private static final String LOCK = """
            SELECT b.account, b.asset, b.balance, b.held, b.last_at
            FROM ledger_balance AS b JOIN unnest($1::text[], $2::text[]) AS wanted (account, asset) USING (account, asset)
            ORDER BY b.account, b.asset FOR UPDATE OF b
            """;

    private static final String OPEN = """
            INSERT INTO ledger_balance (account, asset, bounded)
            SELECT account, asset, true FROM unnest($1::text[], $2::text[]) AS missing (account, asset) ORDER BY 1, 2
            ON CONFLICT DO NOTHING
            """;

    private static final String SAVE = """
            UPDATE ledger_balance AS b SET balance = n.balance, held = n.held, last_at = n.last_at
            FROM unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[], $5::timestamptz[])
                 AS n (account, asset, balance, held, last_at)
            WHERE b.account = n.account AND b.asset = n.asset
            """;

    /** Locks these, opening those that are not there yet, and gives them as they are. */
    public Future<Map<BalanceKey, Balance>> lock(Tx tx, Collection<BalanceKey> keys) {
        return keys.isEmpty() ? Future.succeededFuture(Map.of()) : lock(tx, keys, new HashMap<>());
    }

    /** Locks those of these that are there. */
    public Future<Map<BalanceKey, Balance>> lockOpen(Tx tx, Collection<BalanceKey> keys) {
        return columns(keys).query(tx, LOCK).map(rows -> {
            Map<BalanceKey, Balance> locked = new HashMap<>();
            rows.forEach(row -> put(locked, row));
            return locked;
        });
    }

    private static Future<Map<BalanceKey, Balance>> lock(
            Tx tx, Collection<BalanceKey> keys, Map<BalanceKey, Balance> locked) {
        return columns(keys).query(tx, LOCK).compose(rows -> {
            rows.forEach(row -> put(locked, row));
            List<BalanceKey> missing =
                    keys.stream().filter(key -> !locked.containsKey(key)).toList();
            return missing.isEmpty()
                    ? Future.succeededFuture(locked)
                    : columns(missing).into(tx, OPEN).compose(opened -> lock(tx, missing, locked));
        });
    }

    /** Writes those that were locked. */
    public Future<Void> save(Tx tx, Collection<Balance> changed) {
        return Columns.of(changed)
                .texts(balance -> balance.key().account().address())
                .texts(balance -> balance.key().asset().code())
                .longs(balance -> balance.amount().micros())
                .longs(balance -> balance.held().micros())
                .times(Balance::lastAt)
                .into(tx, SAVE);
    }

    private static Columns<BalanceKey> columns(Collection<BalanceKey> keys) {
        return Columns.of(keys).texts(key -> key.account().address()).texts(key -> key.asset()
                .code());
    }

    private static void put(Map<BalanceKey, Balance> locked, Row row) {
        BalanceKey key = new BalanceKey(
                new Account(row.getString("account")),
                Asset.of(row.getString("asset")).orElseThrow());
        locked.put(
                key,
                new Balance(
                        key,
                        new Money(row.getLong("balance")),
                        new Money(row.getLong("held")),
                        row.getOffsetDateTime("last_at").toInstant()));
    }
}
