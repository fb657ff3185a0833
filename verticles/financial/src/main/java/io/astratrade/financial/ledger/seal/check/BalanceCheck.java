package io.astratrade.financial.ledger.seal.check;

import io.astratrade.codec.amount.Money;
import io.astratrade.platform.db.Database;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.Locale;

/** Bounded accounts have what their postings say, and hold what their open holds say; the others what their hours sum to. */
final class BalanceCheck implements Check {
    private static final int AT_ONCE = 500;
    private static final String SEPARATOR = " ";

    private static final String LOOK = """
            SELECT b.account, b.asset, b.balance, b.held,
                CASE WHEN b.bounded
                    THEN coalesce((SELECT sum(amount) FROM ledger_posting AS p WHERE p.destination = b.account AND p.asset = b.asset), 0)
                       - coalesce((SELECT sum(amount) FROM ledger_posting AS p WHERE p.source = b.account AND p.asset = b.asset), 0)
                    ELSE coalesce((SELECT sum(amount) FROM ledger_checkpoint AS c WHERE c.account = b.account AND c.asset = b.asset), 0)
                END::bigint AS folded,
                coalesce((SELECT sum(h.amount - h.captured) FROM ledger_hold AS h
                          WHERE h.account = b.account AND h.asset = b.asset AND h.state = 'open'), 0)::bigint AS holding
            FROM (SELECT * FROM ledger_balance WHERE (account, asset) > ($1, $2) ORDER BY account, asset LIMIT $3) AS b
            ORDER BY b.account, b.asset
            """;

    @Override
    public String name() {
        return "balances";
    }

    @Override
    public boolean accepts(String place) {
        return place.matches("\\S+ \\S+");
    }

    @Override
    public Future<Step> step(Database database, String after) {
        String[] place = after == null ? new String[] {"", ""} : after.split(SEPARATOR);
        return database.query(LOOK, place[0], place[1], AT_ONCE).map(this::step);
    }

    private Step step(RowSet<Row> rows) {
        String last = null;
        for (Row row : rows) {
            Finding finding = look(row);
            if (finding != null) {
                return Step.bad(rows.size(), finding);
            }
            last = row.getString("account") + SEPARATOR + row.getString("asset");
        }
        return rows.size() < AT_ONCE ? Step.end(rows.size()) : Step.on(last, rows.size());
    }

    private Finding look(Row row) {
        Finding finding = differs(row, "balance", "folded", "the balance is %s, its postings sum to %s %s");
        return finding != null ? finding : differs(row, "held", "holding", "%s is held, open holds sum to %s %s");
    }

    private Finding differs(Row row, String kept, String summed, String detail) {
        long has = row.getLong(kept);
        long should = row.getLong(summed);
        return has == should
                ? null
                : Finding.of(
                        name(),
                        row.getString("account"),
                        String.format(Locale.ROOT, detail, new Money(has), new Money(should), row.getString("asset")));
    }
}
