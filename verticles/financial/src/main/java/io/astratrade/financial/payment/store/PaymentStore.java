package io.astratrade.financial.payment.store;

import io.astratrade.codec.amount.Money;
import io.astratrade.codec.format.WireName;
import io.astratrade.financial.payment.PaymentOrder;
import io.astratrade.financial.payment.PaymentState;
import io.astratrade.platform.db.Cause;
import io.astratrade.platform.db.Columns;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of payments. */
public record PaymentStore(Database database) {
    private static final String INSERT = """
            INSERT INTO payment (id, user_id, purpose, reference, amount, currency, method_id, provider, description, state,
                                 due_at, correlation_id, causation_id, traceparent, created_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'pending', $10, $11, $12, $13, $14)
            ON CONFLICT (id) DO NOTHING
            """;
    private static final String SELECT =
            "SELECT p.*, m.token FROM payment p JOIN payment_method m ON m.id = p.method_id WHERE ";
    private static final String FIND = SELECT + "p.id = $1";
    private static final String FIND_OWN =
            SELECT + "p.user_id = $1 AND p.id = $2 AND ($3::text IS NULL OR p.purpose = $3)";
    private static final String LOCK = FIND + " FOR UPDATE OF p";
    private static final String PAGE = SELECT
            + "p.user_id = $1 AND ($2::text IS NULL OR p.purpose = $2) AND p.id < $3 ORDER BY p.id DESC LIMIT $4";

    /** A fresh one is anybody's; later ones are those that are due. */
    private static final String CLAIM = """
            WITH p AS (
                UPDATE payment SET attempts = attempts + 1, due_at = $3,
                                   state = CASE state WHEN 'pending' THEN 'processing' ELSE state END
                WHERE id = $1 AND (attempts = 0 AND due_at IS NOT NULL OR due_at <= $2) RETURNING *)
            SELECT p.*, m.token FROM p JOIN payment_method m ON m.id = p.method_id
            """;

    private static final String DUE =
            "SELECT id FROM payment WHERE due_at <= $1 AND provider = $2 ORDER BY due_at LIMIT $3";
    private static final String UNSETTLED = """
            SELECT (SELECT count(*) FROM payment WHERE due_at IS NOT NULL AND state = 'processing' AND created_at < $1)
                 + (SELECT count(*) FROM payment_refund WHERE due_at IS NOT NULL AND created_at < $1)
                 + (SELECT count(*) FROM payment_withdrawal WHERE due_at IS NOT NULL AND created_at < $1)
            """;
    private static final String MOVE = """
            UPDATE payment SET state = $2, failure = $3, action_url = $4, due_at = $5, settled_at = $6 WHERE id = $1
            """;
    private static final String REFUND = "UPDATE payment SET refunded = refunded + $2 WHERE id = $1";

    /** Writes a pending payment; whether it is new. */
    public Future<Boolean> insert(Tx tx, Cause cause, PaymentOrder order, String provider, Instant now, Instant due) {
        return tx.query(
                        INSERT,
                        Tuple.of(order.id(), order.userId(), order.purpose(), order.reference())
                                .addLong(order.amount().micros())
                                .addString(order.currency().code())
                                .addUUID(order.methodId())
                                .addString(provider)
                                .addString(order.description())
                                .addOffsetDateTime(Columns.time(due))
                                .addString(cause.correlationId())
                                .addString(cause.causationId())
                                .addString(cause.traceparent())
                                .addOffsetDateTime(Columns.time(now)))
                .map(rows -> rows.rowCount() == 1);
    }

    public Future<Optional<PaymentRow>> find(UUID id) {
        return database.query(FIND, id).map(PaymentRows::first);
    }

    /** A user's own, of a purpose when one is given. */
    public Future<Optional<PaymentRow>> find(UUID user, UUID id, String purpose) {
        return database.query(FIND_OWN, user, id, purpose).map(PaymentRows::first);
    }

    /** Locks it for the transaction. */
    public Future<Optional<PaymentRow>> lock(Tx tx, UUID id) {
        return tx.query(LOCK, id).map(PaymentRows::first);
    }

    /** A user's own before this id, newest first, of a purpose when one is given. */
    public Future<List<PaymentRow>> page(UUID user, String purpose, UUID before, int limit) {
        return database.query(PAGE, user, purpose, before, limit).map(PaymentRows::all);
    }

    /** Takes it until the lease ends; empty when it is settled or another has it. */
    public Future<Optional<PaymentRow>> claim(UUID id, Instant now, Instant leaseEnd) {
        return database.query(CLAIM, id, Columns.time(now), Columns.time(leaseEnd))
                .map(PaymentRows::first);
    }

    public Future<List<UUID>> due(Instant now, String provider, int limit) {
        return database.query(DUE, Columns.time(now), provider, limit)
                .map(rows -> rows.stream().map(row -> row.getUUID(0)).toList());
    }

    /** Payments, refunds and payouts from before then whose outcome is not known. */
    public Future<Long> unsettled(Instant before) {
        return database.query(UNSETTLED, Columns.time(before))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /** It is over. */
    public Future<Void> settle(Tx tx, UUID id, PaymentState state, String failure, Instant at) {
        return move(tx, id, state, failure, null, null, at);
    }

    /** It goes on, and is looked at again when due. */
    public Future<Void> postpone(Tx tx, UUID id, PaymentState state, String actionUrl, Instant due) {
        return move(tx, id, state, null, actionUrl, due, null);
    }

    private static Future<Void> move(
            Tx tx, UUID id, PaymentState state, String failure, String actionUrl, Instant due, Instant at) {
        return tx.query(MOVE, id, WireName.of(state), failure, actionUrl, Columns.time(due), Columns.time(at))
                .mapEmpty();
    }

    /** Adds to what was given back; a negative amount takes it back. */
    public Future<Void> addRefunded(Tx tx, UUID id, Money amount) {
        return tx.query(REFUND, id, amount.micros()).mapEmpty();
    }
}
