package io.astratrade.financial;

import io.astratrade.platform.db.Database;
import io.astratrade.testkit.Await;
import java.util.List;

/** What PostgreSQL can do for a statement: with sequential scans made dear, one that is left has no index to take. */
public final class QueryPlans {
    private QueryPlans() {}

    /** The lines of the plan in which one of these tables is read from end to end. */
    public static List<String> scans(Database database, List<String> tables, String sql, Object... args) {
        return Await.result(database.transaction(tx ->
                        tx.query("SET LOCAL enable_seqscan = off").compose(set -> tx.query("EXPLAIN " + sql, args))))
                .stream()
                .map(row -> row.getString(0))
                .filter(line -> tables.stream().anyMatch(table -> line.contains("Seq Scan on " + table)))
                .toList();
    }
}
