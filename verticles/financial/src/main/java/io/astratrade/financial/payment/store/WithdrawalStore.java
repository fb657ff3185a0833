package io.astratrade.financial.payment.store;

import io.astratrade.codec.amount.Money;
import io.astratrade.codec.format.WireName;
import io.astratrade.financial.payment.Withdrawal;
import io.astratrade.financial.payment.WithdrawalState;
import io.astratrade.platform.db.Cause;
import io.astratrade.platform.db.Columns;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of withdrawals. */
public record WithdrawalStore(Database database) {
    private static final String INSERT = """
            INSERT INTO payment_withdrawal (id, user_id, amount, currency, method_id, provider, state, reason, hold_id, due_at,
                                            correlation_id, causation_id, traceparent, created_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
            """;
    private static final String SELECT =
            "SELECT w.*, m.token FROM payment_withdrawal w JOIN payment_method m ON m.id = w.method_id WHERE ";
    private static final String FIND = SELECT + "w.id = $1";
    private static final String FIND_OWN = SELECT + "w.user_id = $1 AND w.id = $2";
    private static final String PAGE = SELECT + "w.user_id = $1 AND w.id < $2 ORDER BY w.id DESC LIMIT $3";
    private static final String CLAIM = """
            WITH w AS (
                UPDATE payment_withdrawal SET attempts = attempts + 1, due_at = $3, asked_at = coalesce(asked_at, $2),
                                              state = 'processing'
                WHERE id = $1 AND (attempts = 0 AND due_at IS NOT NULL OR due_at <= $2) RETURNING *)
            SELECT w.*, m.token FROM w JOIN payment_method m ON m.id = w.method_id
            """;
    private static final String DUE =
            "SELECT id FROM payment_withdrawal WHERE due_at <= $1 AND provider = $2 ORDER BY due_at LIMIT $3";
    private static final String MOVE = """
            UPDATE payment_withdrawal SET state = $2, reason = $3, due_at = $4, settled_at = $5 WHERE id = $1
            """;

    /** Writes one that is due then, or waits for a decision when it is due never. */
    public Future<Void> insert(Tx tx, Cause cause, Withdrawal withdrawal, String provider, UUID hold, Instant due) {
        Tuple row = Tuple.of(
                        withdrawal.id(),
                        withdrawal.userId(),
                        withdrawal.amount().micros())
                .addString(withdrawal.currency().code())
                .addUUID(withdrawal.methodId())
                .addString(provider)
                .addString(WireName.of(withdrawal.state()))
                .addString(withdrawal.reason())
                .addUUID(hold)
                .addOffsetDateTime(Columns.time(due))
                .addString(cause.correlationId())
                .addString(cause.causationId())
                .addString(cause.traceparent())
                .addOffsetDateTime(Columns.time(withdrawal.createdAt()));
        return tx.query(INSERT, row).mapEmpty();
    }

    public Future<Optional<WithdrawalRow>> find(UUID id) {
        return database.query(FIND, id).map(WithdrawalStore::first);
    }

    public Future<Optional<WithdrawalRow>> find(UUID user, UUID id) {
        return database.query(FIND_OWN, user, id).map(WithdrawalStore::first);
    }

    public Future<List<WithdrawalRow>> page(UUID user, UUID before, int limit) {
        return database.query(PAGE, user, before, limit).map(WithdrawalStore::all);
    }

    public Future<Optional<WithdrawalRow>> lock(Tx tx, UUID id) {
        return tx.query(FIND + " FOR UPDATE OF w", id).map(WithdrawalStore::first);
    }

    /** Takes it until the lease ends; empty when it is over, waits for a decision, or another has it. */
    public Future<Optional<WithdrawalRow>> claim(UUID id, Instant now, Instant leaseEnd) {
        return database.query(CLAIM, id, Columns.time(now), Columns.time(leaseEnd))
                .map(WithdrawalStore::first);
    }

    public Future<List<UUID>> due(Instant now, String provider, int limit) {
        return database.query(DUE, Columns.time(now), provider, limit)
                .map(rows -> rows.stream().map(row -> row.getUUID(0)).toList());
    }

    /** It is over. */
    public Future<Void> settle(Tx tx, UUID id, WithdrawalState state, String reason, Instant at) {
        return move(tx, id, state, reason, null, at);
    }

    /** It goes on, and is looked at when due. */
    public Future<Void> postpone(Tx tx, UUID id, WithdrawalState state, Instant due) {
        return move(tx, id, state, null, due, null);
    }

    private static Future<Void> move(Tx tx, UUID id, WithdrawalState state, String reason, Instant due, Instant at) {
        return tx.query(MOVE, id, WireName.of(state), reason, Columns.time(due), Columns.time(at))
                .mapEmpty();
    }

    private static Optional<WithdrawalRow> first(RowSet<Row> rows) {
        return all(rows).stream().findFirst();
    }

    private static List<WithdrawalRow> all(RowSet<Row> rows) {
        return rows.stream().map(WithdrawalStore::row).toList();
    }

    private static WithdrawalRow row(Row row) {
        Withdrawal withdrawal = new Withdrawal(
                row.getUUID("id"),
                row.getUUID("user_id"),
                new Money(row.getLong("amount")),
                PaymentRows.asset(row),
                row.getUUID("method_id"),
                PaymentRows.constant(WithdrawalState.class, row),
                row.getString("reason"),
                PaymentRows.instant(row, "created_at"),
                PaymentRows.instant(row, "settled_at"));
        return new WithdrawalRow(
                withdrawal,
                row.getString("provider"),
                row.getString("token"),
                row.getUUID("hold_id"),
                row.getInteger("attempts"),
                PaymentRows.instant(row, "asked_at"),
                PaymentRows.cause(row));
    }
}
