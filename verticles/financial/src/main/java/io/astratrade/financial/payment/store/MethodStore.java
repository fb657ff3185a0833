package io.astratrade.financial.payment.store;

import io.astratrade.financial.payment.PaymentMethod;
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

/** Rows of payment methods; removed ones stay, without being found, for the payments that were made with them. */
public record MethodStore(Database database) {
    private static final String LOCK_USER = "SELECT pg_advisory_xact_lock(hashtextextended('payment_method' || $1, 0))";
    private static final String SELECT = "SELECT * FROM payment_method WHERE user_id = $1 AND removed_at IS NULL";
    private static final String INSERT = """
            INSERT INTO payment_method (id, user_id, provider, token, brand, last4, exp_month, exp_year, preferred, created_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8,
                    NOT EXISTS (SELECT FROM payment_method WHERE user_id = $2 AND preferred AND removed_at IS NULL), $9)
            RETURNING *
            """;
    private static final String COUNT = "SELECT count(*) FROM payment_method WHERE user_id = $1 AND removed_at IS NULL";
    private static final String REMOVE = """
            UPDATE payment_method SET removed_at = $3 WHERE user_id = $1 AND id = $2 AND removed_at IS NULL RETURNING *
            """;
    private static final String REMOVE_ALL = """
            UPDATE payment_method SET removed_at = $2 WHERE user_id = $1 AND removed_at IS NULL RETURNING *
            """;

    /** The newest takes over. */
    private static final String SUCCEED = """
            UPDATE payment_method SET preferred = true
            WHERE id = (SELECT id FROM payment_method WHERE user_id = $1 AND removed_at IS NULL ORDER BY id DESC LIMIT 1)
            """;

    private static final String NONE_PREFERRED =
            "UPDATE payment_method SET preferred = false WHERE user_id = $1 AND preferred AND id <> $2";
    private static final String PREFER = """
            UPDATE payment_method SET preferred = true WHERE user_id = $1 AND id = $2 AND removed_at IS NULL RETURNING *
            """;

    /** A user's cards change one after the other. */
    public Future<Void> lock(Tx tx, UUID user) {
        return tx.query(LOCK_USER, user.toString()).mapEmpty();
    }

    /** The first of a user is preferred. */
    public Future<PaymentMethod> insert(Tx tx, PaymentMethod method) {
        Tuple row = Tuple.of(method.id(), method.userId(), method.provider(), method.token(), method.brand())
                .addString(method.last4())
                .addInteger(method.expMonth())
                .addInteger(method.expYear())
                .addOffsetDateTime(Columns.time(method.createdAt()));
        return tx.query(INSERT, row).map(rows -> first(rows).orElseThrow());
    }

    public Future<Long> count(Tx tx, UUID user) {
        return tx.query(COUNT, user).map(rows -> rows.iterator().next().getLong(0));
    }

    public Future<Optional<PaymentMethod>> find(UUID user, UUID id) {
        return database.query(SELECT + " AND id = $2", user, id).map(MethodStore::first);
    }

    /** That one or, without an id, the preferred one. */
    public Future<Optional<PaymentMethod>> find(Tx tx, UUID user, UUID id) {
        return id == null
                ? tx.query(SELECT + " AND preferred", user).map(MethodStore::first)
                : tx.query(SELECT + " AND id = $2", user, id).map(MethodStore::first);
    }

    public Future<List<PaymentMethod>> page(UUID user, UUID before, int limit) {
        return database.query(SELECT + " AND id < $2 ORDER BY id DESC LIMIT $3", user, before, limit)
                .map(MethodStore::all);
    }

    /** What was removed; when it was preferred, the newest of the others is. */
    public Future<Optional<PaymentMethod>> remove(Tx tx, UUID user, UUID id, Instant at) {
        return tx.query(REMOVE, user, id, Columns.time(at))
                .map(MethodStore::first)
                .compose(removed -> removed.map(PaymentMethod::preferred).orElse(false)
                        ? tx.query(SUCCEED, user).map(removed)
                        : Future.succeededFuture(removed));
    }

    /** All that were removed. */
    public Future<List<PaymentMethod>> removeAll(Tx tx, UUID user, Instant at) {
        return tx.query(REMOVE_ALL, user, Columns.time(at)).map(MethodStore::all);
    }

    public Future<Optional<PaymentMethod>> prefer(Tx tx, UUID user, UUID id) {
        return tx.query(NONE_PREFERRED, user, id)
                .compose(others -> tx.query(PREFER, user, id))
                .map(MethodStore::first);
    }

    private static Optional<PaymentMethod> first(RowSet<Row> rows) {
        return all(rows).stream().findFirst();
    }

    private static List<PaymentMethod> all(RowSet<Row> rows) {
        return rows.stream()
                .map(row -> new PaymentMethod(
                        row.getUUID("id"),
                        row.getUUID("user_id"),
                        row.getString("provider"),
                        row.getString("token"),
                        row.getString("brand"),
                        row.getString("last4"),
                        row.getInteger("exp_month"),
                        row.getInteger("exp_year"),
                        row.getBoolean("preferred"),
                        PaymentRows.instant(row, "created_at")))
                .toList();
    }
}
