package io.astratrade.financial.ledger.store;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.ledger.domain.Account;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.platform.db.Columns;
import io.astratrade.platform.db.Database;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Postings of a bounded account, the latest first. */
public final class StatementStore {
    /** A place in a statement: everything before it in time is still to be read. */
    public record Place(Instant at, UUID id, int ordinal) {
        /** Later than every posting. */
        public static final Place END =
                new Place(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1), Short.MAX_VALUE);
    }

    /** Each asset and side is an index of its own, from which only as much is read as the page needs. */
    private static final String PAGE = """
            SELECT page.*, t.kind, t.description, t.reversal_of FROM (
                SELECT m.* FROM unnest($2::text[]) AS a (asset) CROSS JOIN LATERAL (
                    (SELECT transaction_id AS id, ordinal, p.asset, at, -amount AS amount, source_balance AS balance,
                            destination AS counterparty
                     FROM ledger_posting AS p WHERE source = $1 AND p.asset = a.asset AND at <= $3
                       AND (at, transaction_id, ordinal) < ($3, $4, $5)
                     ORDER BY at DESC, ordinal DESC LIMIT $6)
                    UNION ALL
                    (SELECT transaction_id, ordinal, p.asset, at, amount, destination_balance, source
                     FROM ledger_posting AS p WHERE destination = $1 AND p.asset = a.asset AND at <= $3
                       AND (at, transaction_id, ordinal) < ($3, $4, $5)
                     ORDER BY at DESC, ordinal DESC LIMIT $6)) AS m
                ORDER BY at DESC, id DESC, ordinal DESC LIMIT $6) AS page
            JOIN ledger_transaction AS t USING (id) ORDER BY page.at DESC, page.id DESC, page.ordinal DESC
            """;

    private final Database database;

    public StatementStore(Database database) {
        this.database = database;
    }

    public Future<List<StatementLine>> page(Account account, Collection<Asset> assets, Place before, int limit) {
        String[] codes = assets.stream().map(Asset::code).toArray(String[]::new);
        return database.query(
                        PAGE, account.address(), codes, Columns.time(before.at()), before.id(), before.ordinal(), limit)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(StatementStore::line)
                        .toList());
    }

    private static StatementLine line(Row row) {
        return new StatementLine(
                row.getUUID("id"),
                row.getInteger("ordinal"),
                row.getString("kind"),
                Asset.of(row.getString("asset")).orElseThrow(),
                new Money(row.getLong("amount")),
                new Money(row.getLong("balance")),
                row.getString("counterparty"),
                row.getString("description"),
                row.getUUID("reversal_of"),
                row.getOffsetDateTime("at").toInstant());
    }
}
