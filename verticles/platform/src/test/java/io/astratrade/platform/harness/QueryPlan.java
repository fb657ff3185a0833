package io.astratrade.platform.harness;

import io.astratrade.platform.db.Database;
import io.astratrade.testkit.Await;
import java.util.ArrayList;
import java.util.List;

/** The plan that PostgreSQL makes for a statement with its arguments, which is not run. */
public final class QueryPlan {
    private QueryPlan() {}

    /** In the text form of EXPLAIN: it names the indexes that are used, and `Seq Scan on` the tables that are read whole. */
    public static String of(Database database, String sql, Object... args) {
        List<String> lines = new ArrayList<>();
        Await.result(database.query("EXPLAIN " + sql, args)).forEach(row -> lines.add(row.getString(0)));
        return String.join("\n", lines);
    }
}
