package io.astratrade.financial.revenue.store;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.financial.revenue.domain.Earned;
import io.astratrade.financial.revenue.domain.Period;
import io.astratrade.financial.revenue.domain.RevenueStream;
import io.astratrade.platform.db.Columns;
import io.astratrade.platform.db.Database;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Revenue as the ledger has it. Practice money is left out. */
public record RevenueStore(Database database) {
    private static final Map<Period, String> UNITS =
            Map.of(Period.DAILY, "day", Period.WEEKLY, "week", Period.MONTHLY, "month");

    /**
     * Hours of the checkpoints hold what is sealed, and the rest is what is not sealed yet: no more rows are read than hours
     * have passed. Only what left an account again is read from its postings, of which there are few.
     */
    static final String EARNED = """
            WITH asked AS (
                SELECT account, asset FROM unnest($1::text[]) AS account, unnest($2::text[]) AS asset),
            moved AS (
                SELECT c.account, c.asset, c.hour AS at, c.amount AS net, 0::bigint AS refund
                FROM asked JOIN ledger_checkpoint c USING (account, asset) WHERE c.hour >= $3 AND c.hour < $4
                UNION ALL
                SELECT a.account, a.asset, p.at, CASE WHEN p.destination = a.account THEN p.amount ELSE -p.amount END, 0
                FROM (SELECT unnest(transaction_ids) AS id FROM ledger_unsealed) u
                JOIN ledger_posting p ON p.transaction_id = u.id
                JOIN asked a ON p.asset = a.asset AND a.account IN (p.source, p.destination)
                WHERE p.at >= $3 AND p.at < $4
                UNION ALL
                SELECT p.source, p.asset, p.at, 0, p.amount
                FROM asked a JOIN ledger_posting p ON p.source = a.account AND p.asset = a.asset AND p.at >= $3 AND p.at < $4)
            SELECT date_trunc($5, at AT TIME ZONE 'UTC')::date AS begin, account, asset,
                   sum(net)::bigint AS net, sum(refund)::bigint AS refunds
            FROM moved GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
            """;

    /** What each stream brought in each period of days from the first to before the last, where it is not nothing. */
    public Future<List<Earned>> earned(Period period, LocalDate from, LocalDate to) {
        return database.query(
                        EARNED,
                        accounts(),
                        assets(),
                        Columns.time(Period.instant(from)),
                        Columns.time(Period.instant(to)),
                        UNITS.get(period))
                .map(rows -> rows.stream().map(RevenueStore::earned).toList());
    }

    static String[] accounts() {
        return RevenueStream.all().stream()
                .map(stream -> stream.account().address())
                .toArray(String[]::new);
    }

    static String[] assets() {
        return Arrays.stream(Asset.values())
                .filter(asset -> asset != Asset.USD_PRACTICE)
                .map(Asset::code)
                .toArray(String[]::new);
    }

    private static Earned earned(Row row) {
        return new Earned(
                row.getLocalDate("begin"),
                RevenueStream.of(row.getString("account")),
                Asset.of(row.getString("asset")).orElseThrow(),
                new Money(row.getLong("net")),
                new Money(row.getLong("refunds")));
    }
}
