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

/** Rows of disputes. */
public record DisputeStore(Database database) {
    private static final String INSERT = """
            INSERT INTO payment_dispute (id, payment_id, provider, reference, amount, reason, state, hold_id, held, opened_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """;
    private static final String FIND = "SELECT * FROM payment_dispute WHERE id = $1";
    private static final String LOCK =
            "SELECT * FROM payment_dispute WHERE provider = $1 AND reference = $2 FOR UPDATE";
    private static final String CLOSE = "UPDATE payment_dispute SET state = $2, closed_at = $3 WHERE id = $1";
    private static final String PAGE = """
            SELECT * FROM payment_dispute WHERE ($1::text IS NULL OR state = $1) AND id < $2 ORDER BY id DESC LIMIT $3
            """;
    private static final String STANDING =
            "SELECT count(*) FROM payment_dispute WHERE payment_id = $1 AND state <> 'won'";

    public Future<Void> insert(Tx tx, DisputeRow dispute) {
        Tuple row = Tuple.of(dispute.id(), dispute.paymentId(), dispute.provider(), dispute.reference())
                .addLong(dispute.amount().micros())
                .addString(dispute.reason())
                .addString(dispute.state())
                .addUUID(dispute.hold())
                .addLong(dispute.held().micros())
                .addOffsetDateTime(Columns.time(dispute.openedAt()));
        return tx.query(INSERT, row).mapEmpty();
    }

    public Future<Optional<DisputeRow>> find(UUID id) {
        return database.query(FIND, id).map(DisputeStore::first);
    }

    /** By the provider's id. */
    public Future<Optional<DisputeRow>> lock(Tx tx, String provider, String reference) {
        return tx.query(LOCK, provider, reference).map(DisputeStore::first);
    }

    public Future<Void> close(Tx tx, UUID id, String state, Instant at) {
        return tx.query(CLOSE, id, state, Columns.time(at)).mapEmpty();
    }

    /** Newest first, in a state when one is given. */
    public Future<List<DisputeRow>> page(String state, UUID before, int limit) {
        return database.query(PAGE, state, before, limit).map(DisputeStore::all);
    }

    /** Whether a payment has a dispute that is open or lost. */
    public Future<Boolean> disputed(Tx tx, UUID payment) {
        return tx.query(STANDING, payment).map(rows -> rows.iterator().next().getLong(0) > 0);
    }

    private static Optional<DisputeRow> first(RowSet<Row> rows) {
        return all(rows).stream().findFirst();
    }

    private static List<DisputeRow> all(RowSet<Row> rows) {
        return rows.stream()
                .map(row -> new DisputeRow(
                        row.getUUID("id"),
                        row.getUUID("payment_id"),
                        row.getString("provider"),
                        row.getString("reference"),
                        new Money(row.getLong("amount")),
                        row.getString("reason"),
                        row.getString("state"),
                        row.getUUID("hold_id"),
                        new Money(row.getLong("held")),
                        PaymentRows.instant(row, "opened_at"),
                        PaymentRows.instant(row, "closed_at")))
                .toList();
    }
}
