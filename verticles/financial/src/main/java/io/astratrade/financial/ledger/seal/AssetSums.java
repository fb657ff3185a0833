package io.astratrade.financial.ledger.seal;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.platform.db.Database;
import io.vertx.core.Future;
import java.util.EnumMap;
import java.util.Map;

/** Sums of each asset over all accounts: zero, as long as nothing is lost or made of nothing. */
public final class AssetSums {
    /** One statement, so that it sees one moment. */
    private static final String SUMS = """
            SELECT asset, sum(amount)::bigint AS total FROM (
                SELECT asset, balance AS amount FROM ledger_balance
                UNION ALL
                SELECT p.asset, CASE WHEN p.source_balance IS NULL THEN -p.amount ELSE 0 END
                              + CASE WHEN p.destination_balance IS NULL THEN p.amount ELSE 0 END
                FROM (SELECT unnest(transaction_ids) AS id FROM ledger_unsealed) AS u
                JOIN ledger_posting AS p ON p.transaction_id = u.id) AS moved
            GROUP BY asset
            """;

    private AssetSums() {}

    public static Future<Map<Asset, Money>> of(Database database) {
        return database.query(SUMS).map(rows -> {
            Map<Asset, Money> sums = new EnumMap<>(Asset.class);
            rows.forEach(
                    row -> sums.put(Asset.of(row.getString("asset")).orElseThrow(), new Money(row.getLong("total"))));
            return sums;
        });
    }
}
