package io.astratrade.financial.ledger.seal.check;

import io.astratrade.platform.db.Database;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.UUID;

/** Every transaction has its place in the chain, or waits for one: none was slipped in beside it. */
final class SealedCheck implements Check {
    private static final int AT_ONCE = 10_000;
    private static final UUID FIRST = new UUID(0, 0);

    private static final String LOOK = """
            WITH part AS (SELECT id FROM ledger_transaction WHERE id > $1 ORDER BY id LIMIT $2)
            SELECT (SELECT count(*) FROM part) AS looked, (SELECT id FROM part ORDER BY id DESC LIMIT 1) AS last,
                   (SELECT id FROM part WHERE NOT EXISTS (SELECT FROM ledger_seal AS s WHERE s.transaction_id = part.id)
                       AND id NOT IN (SELECT unnest(transaction_ids) FROM ledger_unsealed) ORDER BY id LIMIT 1) AS stray
            """;

    @Override
    public String name() {
        return "sealed";
    }

    @Override
    public boolean accepts(String place) {
        return place.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    @Override
    public Future<Step> step(Database database, String after) {
        return database.query(LOOK, after == null ? FIRST : UUID.fromString(after), AT_ONCE)
                .map(rows -> step(rows.iterator().next()));
    }

    private Step step(Row row) {
        long looked = row.getLong("looked");
        UUID stray = row.getUUID("stray");
        if (stray != null) {
            return Step.bad(looked, Finding.of(name(), stray, "the transaction is not in the chain"));
        }
        return looked < AT_ONCE ? Step.end(looked) : Step.on(row.getUUID("last").toString(), looked);
    }
}
