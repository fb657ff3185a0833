package io.astratrade.financial.tax.store;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.ledger.domain.Account;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.financial.tax.domain.TaxLine;
import io.astratrade.platform.db.Columns;
import io.astratrade.platform.db.Database;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A user's postings, a page at a time. */
public record TaxStore(Database database) {
    private static final UUID FIRST = new UUID(0, 0);
    private static final String[] ASSETS =
            Arrays.stream(Asset.values()).map(Asset::code).toArray(String[]::new);

    /** Each side of each asset is an index of its own, read in order from the place and no further than the page. */
    static final String PAGE = """
            SELECT l.at, l.transaction_id, l.ordinal, t.kind, l.asset, l.amount, l.balance, l.counterparty, t.description
            FROM (
                SELECT side.* FROM unnest($2::text[]) AS a (asset) CROSS JOIN LATERAL (
                    (SELECT p.at, p.transaction_id, p.ordinal, p.asset, -p.amount AS amount, p.source_balance AS balance,
                            p.destination AS counterparty
                     FROM ledger_posting p
                     WHERE p.source = $1 AND p.asset = a.asset AND p.at >= $3 AND p.at < $4
                       AND (p.at, p.transaction_id, p.ordinal) > ($3, $5, $6)
                     ORDER BY p.at, p.transaction_id, p.ordinal LIMIT $7)
                    UNION ALL
                    (SELECT p.at, p.transaction_id, p.ordinal, p.asset, p.amount, p.destination_balance, p.source
                     FROM ledger_posting p
                     WHERE p.destination = $1 AND p.asset = a.asset AND p.at >= $3 AND p.at < $4
                       AND (p.at, p.transaction_id, p.ordinal) > ($3, $5, $6)
                     ORDER BY p.at, p.transaction_id, p.ordinal LIMIT $7)) side
                ORDER BY at, transaction_id, ordinal LIMIT $7) l
            JOIN ledger_transaction t ON t.id = l.transaction_id
            ORDER BY l.at, l.transaction_id, l.ordinal
            """;

    /** The first of a time, before another. */
    public Future<List<TaxLine>> first(UUID user, Instant from, Instant to, int limit) {
        return page(user, from, FIRST, -1, to, limit);
    }

    /** Those behind a line. */
    public Future<List<TaxLine>> after(UUID user, TaxLine last, Instant to, int limit) {
        return page(user, last.at(), last.transactionId(), last.ordinal(), to, limit);
    }

    private Future<List<TaxLine>> page(UUID user, Instant from, UUID transaction, int ordinal, Instant to, int limit) {
        return database.query(
                        PAGE,
                        Account.user(user).address(),
                        ASSETS,
                        Columns.time(from),
                        Columns.time(to),
                        transaction,
                        ordinal,
                        limit)
                .map(rows -> rows.stream().map(TaxStore::line).toList());
    }

    private static TaxLine line(Row row) {
        return new TaxLine(
                row.getOffsetDateTime("at").toInstant(),
                row.getUUID("transaction_id"),
                row.getInteger("ordinal"),
                row.getString("kind"),
                Asset.of(row.getString("asset")).orElseThrow(),
                new Money(row.getLong("amount")),
                new Money(row.getLong("balance")),
                row.getString("counterparty"),
                row.getString("description"));
    }
}
