package io.astratrade.financial.provider.sandbox;

import io.astratrade.financial.provider.ChargeRequest;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.Optional;
import java.util.UUID;

/** Rows of the sandbox's charges. */
final class SandboxCharges {
    /** A charge as it stands. */
    record Charge(UUID key, String token, long amount, String currency, String state, String code, long refunded) {}

    private static final String COLUMNS = "key, token, amount, currency, state, code, refunded";
    private static final String INSERT = """
            INSERT INTO sandbox_charge (key, token, amount, currency, state, code) VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (key) DO NOTHING
            """;
    private static final String LOCK = "SELECT " + COLUMNS + " FROM sandbox_charge WHERE key = $1 FOR UPDATE";
    private static final String DECIDE = "UPDATE sandbox_charge SET state = $2, code = $3 WHERE key = $1";
    private static final String REFUND = "UPDATE sandbox_charge SET refunded = refunded + $2 WHERE key = $1";

    /** Whether it is new. */
    Future<Boolean> insert(Tx tx, ChargeRequest asked, String state, String code) {
        return insert(
                tx,
                asked.key(),
                asked.token(),
                asked.amount().micros(),
                asked.currency().code(),
                state,
                code);
    }

    /** Takes a key so that no charge can be made under it. */
    Future<Boolean> bar(Tx tx, UUID key, String code) {
        return insert(tx, key, null, 0, "", SandboxState.DECLINED, code);
    }

    private static Future<Boolean> insert(
            Tx tx, UUID key, String token, long amount, String currency, String state, String code) {
        return tx.query(INSERT, key, token, amount, currency, state, code).map(rows -> rows.rowCount() == 1);
    }

    Future<Optional<Charge>> lock(Tx tx, UUID key) {
        return tx.query(LOCK, key).map(SandboxCharges::first);
    }

    Future<Void> decide(Tx tx, UUID key, String state, String code) {
        return tx.query(DECIDE, key, state, code).mapEmpty();
    }

    Future<Void> refund(Tx tx, UUID key, long amount) {
        return tx.query(REFUND, key, amount).mapEmpty();
    }

    private static Optional<Charge> first(RowSet<Row> rows) {
        return rows.stream()
                .map(row -> new Charge(
                        row.getUUID("key"),
                        row.getString("token"),
                        row.getLong("amount"),
                        row.getString("currency"),
                        row.getString("state"),
                        row.getString("code"),
                        row.getLong("refunded")))
                .findFirst();
    }
}
