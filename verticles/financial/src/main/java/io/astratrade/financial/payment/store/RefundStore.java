package io.astratrade.financial.payment.store;

import io.astratrade.codec.amount.Money;
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

/** Rows of refunds. */
public record RefundStore(Database database) {
    private static final String INSERT = """
            INSERT INTO payment_refund (id, payment_id, amount, reason, state, hold_id, due_at, correlation_id, causation_id,
                                        traceparent, created_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            """;
    private static final String FIND = "SELECT * FROM payment_refund WHERE id = $1";
    private static final String CLAIM = """
            UPDATE payment_refund SET attempts = attempts + 1, due_at = $3
            WHERE id = $1 AND (attempts = 0 AND due_at IS NOT NULL OR due_at <= $2) RETURNING *
            """;
    private static final String DUE = """
            SELECT r.id FROM payment_refund r JOIN payment p ON p.id = r.payment_id
            WHERE r.due_at <= $1 AND p.provider = $2 ORDER BY r.due_at LIMIT $3
            """;
    private static final String WAIT = "UPDATE payment_refund SET due_at = $2 WHERE id = $1";
    private static final String SETTLE = """
            UPDATE payment_refund SET state = $2, failure = $3, due_at = NULL, settled_at = $4 WHERE id = $1
            """;

    /** Writes one that is pending, or over when it is due never. */
    public Future<Void> insert(Tx tx, RefundRow refund, Instant now, Instant due) {
        Tuple row = Tuple.of(refund.id(), refund.paymentId(), refund.amount().micros(), refund.reason(), refund.state())
                .addUUID(refund.hold())
                .addOffsetDateTime(Columns.time(due))
                .addString(refund.cause().correlationId())
                .addString(refund.cause().causationId())
                .addString(refund.cause().traceparent())
                .addOffsetDateTime(Columns.time(now));
        return tx.query(INSERT, row).mapEmpty();
    }

    public Future<Optional<RefundRow>> find(Tx tx, UUID id) {
        return tx.query(FIND, id).map(RefundStore::first);
    }

    public Future<Optional<RefundRow>> lock(Tx tx, UUID id) {
        return tx.query(FIND + " FOR UPDATE", id).map(RefundStore::first);
    }

    /** Takes it until the lease ends; empty when it is settled or another has it. */
    public Future<Optional<RefundRow>> claim(UUID id, Instant now, Instant leaseEnd) {
        return database.query(CLAIM, id, Columns.time(now), Columns.time(leaseEnd))
                .map(RefundStore::first);
    }

    public Future<List<UUID>> due(Instant now, String provider, int limit) {
        return database.query(DUE, Columns.time(now), provider, limit)
                .map(rows -> rows.stream().map(row -> row.getUUID(0)).toList());
    }

    public Future<Void> postpone(Tx tx, UUID id, Instant due) {
        return tx.query(WAIT, id, Columns.time(due)).mapEmpty();
    }

    public Future<Void> settle(Tx tx, UUID id, String state, String failure, Instant at) {
        return tx.query(SETTLE, id, state, failure, Columns.time(at)).mapEmpty();
    }

    private static Optional<RefundRow> first(RowSet<Row> rows) {
        return rows.stream()
                .map(row -> new RefundRow(
                        row.getUUID("id"),
                        row.getUUID("payment_id"),
                        new Money(row.getLong("amount")),
                        row.getString("reason"),
                        row.getString("state"),
                        row.getString("failure"),
                        row.getUUID("hold_id"),
                        row.getInteger("attempts"),
                        PaymentRows.cause(row)))
                .findFirst();
    }
}
