package io.astratrade.financial.ledger.seal.check;

import io.astratrade.codec.amount.Money;
import io.astratrade.platform.db.Columns;
import io.astratrade.platform.db.Database;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** What is kept of an hour of an unbounded account is the sum of its sealed postings. */
final class HourCheck implements Check {
    private static final int AT_ONCE = 24;
    private static final String SEPARATOR = " ";

    private static final String LOOK = """
            WITH unsealed AS (
                SELECT p.source, p.destination, p.asset, p.at, p.amount
                FROM (SELECT unnest(transaction_ids) AS id FROM ledger_unsealed) AS u
                JOIN ledger_posting AS p ON p.transaction_id = u.id)
            SELECT c.account, c.asset, c.hour, c.amount, (
                coalesce((SELECT sum(p.amount) FROM ledger_posting AS p WHERE p.destination = c.account AND p.asset = c.asset
                          AND p.at >= c.hour AND p.at < c.hour + interval '1 hour'), 0)
              - coalesce((SELECT sum(p.amount) FROM ledger_posting AS p WHERE p.source = c.account AND p.asset = c.asset
                          AND p.at >= c.hour AND p.at < c.hour + interval '1 hour'), 0)
              - coalesce((SELECT sum(CASE WHEN u.destination = c.account THEN u.amount ELSE -u.amount END) FROM unsealed AS u
                          WHERE c.account IN (u.source, u.destination) AND u.asset = c.asset
                          AND u.at >= c.hour AND u.at < c.hour + interval '1 hour'), 0))::bigint AS folded
            FROM (SELECT * FROM ledger_checkpoint WHERE (account, asset, hour) > ($1, $2, $3)
                  ORDER BY account, asset, hour LIMIT $4) AS c
            ORDER BY c.account, c.asset, c.hour
            """;

    @Override
    public String name() {
        return "hours";
    }

    @Override
    public boolean accepts(String place) {
        String[] parts = place.split(SEPARATOR, -1);
        try {
            return parts.length == 3 && Instant.parse(parts[2]).isAfter(Instant.EPOCH);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    @Override
    public Future<Step> step(Database database, String after) {
        String[] place = after == null ? new String[] {"", "", Instant.EPOCH.toString()} : after.split(SEPARATOR);
        return database.query(LOOK, place[0], place[1], Columns.time(Instant.parse(place[2])), AT_ONCE)
                .map(this::step);
    }

    private Step step(RowSet<Row> rows) {
        String last = null;
        for (Row row : rows) {
            Instant hour = row.getOffsetDateTime("hour").toInstant();
            if (!row.getLong("amount").equals(row.getLong("folded"))) {
                return Step.bad(rows.size(), wrong(row, hour));
            }
            last = String.join(SEPARATOR, row.getString("account"), row.getString("asset"), hour.toString());
        }
        return rows.size() < AT_ONCE ? Step.end(rows.size()) : Step.on(last, rows.size());
    }

    private Finding wrong(Row row, Instant hour) {
        return Finding.of(
                name(),
                row.getString("account"),
                "of the hour from " + hour + ", " + new Money(row.getLong("amount")) + " is kept, its postings sum to "
                        + new Money(row.getLong("folded")) + " " + row.getString("asset"));
    }
}
