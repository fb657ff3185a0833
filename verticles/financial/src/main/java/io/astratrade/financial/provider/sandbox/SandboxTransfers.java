package io.astratrade.financial.provider.sandbox;

import io.astratrade.financial.provider.Outcome;
import io.astratrade.financial.provider.PayoutRequest;
import io.astratrade.financial.provider.RefundRequest;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.Optional;
import java.util.UUID;

/** Rows of what the sandbox paid out and gave back. */
final class SandboxTransfers {
    private static final String INSERT_REFUND =
            "INSERT INTO sandbox_refund (key, charge, amount, state, code) VALUES ($1, $2, $3, $4, $5)";
    private static final String FIND_REFUND = "SELECT state, code FROM sandbox_refund WHERE key = $1";
    private static final String INSERT_PAYOUT = """
            INSERT INTO sandbox_payout (key, token, amount, currency, state, code) VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (key) DO NOTHING
            """;
    private static final String FIND_PAYOUT = "SELECT state, code FROM sandbox_payout WHERE key = $1";

    Future<Void> insertRefund(Tx tx, RefundRequest asked, String state, String code) {
        return tx.query(
                        INSERT_REFUND,
                        asked.key(),
                        asked.charge(),
                        asked.amount().micros(),
                        state,
                        code)
                .mapEmpty();
    }

    Future<Optional<Outcome>> refund(Tx tx, UUID key) {
        return tx.query(FIND_REFUND, key).map(rows -> outcome(key, rows));
    }

    Future<Void> insertPayout(Tx tx, PayoutRequest asked, String state, String code) {
        return tx.query(
                        INSERT_PAYOUT,
                        asked.key(),
                        asked.token(),
                        asked.amount().micros(),
                        asked.currency().code(),
                        state,
                        code)
                .mapEmpty();
    }

    Future<Optional<Outcome>> payout(Tx tx, UUID key) {
        return tx.query(FIND_PAYOUT, key).map(rows -> outcome(key, rows));
    }

    private static Optional<Outcome> outcome(UUID key, RowSet<Row> rows) {
        return rows.stream()
                .map(row -> SandboxState.outcome(key, row.getString("state"), row.getString("code")))
                .findFirst();
    }
}
