package io.astratrade.financial.ledger.seal.check;

import io.astratrade.platform.db.Database;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.UUID;

/** Every posting belongs to a transaction, and to its time. */
final class PostingCheck implements Check {
    private static final int AT_ONCE = 10_000;
    private static final String SEPARATOR = "/";

    private static final String LOOK = """
            WITH part AS (SELECT transaction_id AS id, ordinal, at FROM ledger_posting
                          WHERE (transaction_id, ordinal) > ($1, $2) ORDER BY transaction_id, ordinal LIMIT $3)
            SELECT (SELECT count(*) FROM part) AS looked, last.id AS last, last.ordinal,
                   (SELECT id FROM part WHERE NOT EXISTS (SELECT FROM ledger_transaction AS t WHERE t.id = part.id AND t.at = part.at)
                       ORDER BY id LIMIT 1) AS stray
            FROM (SELECT id, ordinal FROM part ORDER BY id DESC, ordinal DESC LIMIT 1) AS last
            """;

    @Override
    public String name() {
        return "postings";
    }

    @Override
    public boolean accepts(String place) {
        return place.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/\\d{1,5}");
    }

    @Override
    public Future<Step> step(Database database, String after) {
        String[] place = after == null ? new String[] {new UUID(0, 0).toString(), "0"} : after.split(SEPARATOR);
        return database.query(LOOK, UUID.fromString(place[0]), Integer.parseInt(place[1]), AT_ONCE)
                .map(rows ->
                        rows.size() == 0 ? Step.end(0) : step(rows.iterator().next()));
    }

    private Step step(Row row) {
        long looked = row.getLong("looked");
        UUID stray = row.getUUID("stray");
        if (stray != null) {
            return Step.bad(looked, Finding.of(name(), stray, "a posting has no transaction, or another time than it"));
        }
        return looked < AT_ONCE
                ? Step.end(looked)
                : Step.on(row.getUUID("last") + SEPARATOR + row.getInteger("ordinal"), looked);
    }
}
