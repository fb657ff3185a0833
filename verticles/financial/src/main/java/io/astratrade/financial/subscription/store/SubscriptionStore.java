package io.astratrade.financial.subscription.store;

import io.astratrade.financial.plan.domain.PlanCatalogue;
import io.astratrade.financial.subscription.domain.Subscription;
import io.astratrade.platform.db.Columns;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The table subscription. */
public final class SubscriptionStore {
    private static final String COLUMNS = """
            id, user_id, plan, plan_version, period, status, term_start, term_end, term_anchor, trial_ends_at,
            wish_plan, wish_plan_version, wish_period, wish_cancel, payment_method_id,
            coupon_code, coupon_percent, coupon_amount, coupon_once, coupon_until,
            value, refunded, mrr, open_invoice_id, payment_id, dunning_since, dunning_failures,
            paused_at, created_at, ended_at, end_reason, due_at
            """;
    private static final String PARAMETERS = """
            $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24,
            $25, $26, $27, $28, $29, $30, $31, $32
            """;
    private static final String INSERT = "INSERT INTO subscription (" + COLUMNS + ") VALUES (" + PARAMETERS
            + ") ON CONFLICT (user_id) WHERE status <> 'cancelled' DO NOTHING";
    private static final String SAVE = "UPDATE subscription SET (" + COLUMNS + ") = (" + PARAMETERS + ") WHERE id = $1";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM subscription ";
    private static final String LOCK = SELECT + "WHERE id = $1 FOR UPDATE";
    private static final String LOCK_LIVE = SELECT + "WHERE user_id = $1 AND status <> 'cancelled' FOR UPDATE";
    private static final String LIVE = SELECT + "WHERE user_id = $1 AND status <> 'cancelled'";
    private static final String LOCK_PAID_BY = SELECT + "WHERE payment_id = $1 FOR UPDATE";
    private static final String ONE = SELECT + "WHERE user_id = $1 AND id = $2";
    private static final String PAGE = SELECT + "WHERE user_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3";
    private static final String DUE =
            "SELECT id FROM subscription WHERE due_at <= $1 AND NOT (id = ANY ($2)) ORDER BY due_at, id LIMIT $3";
    private static final String NEXT_DUE = "SELECT min(due_at) FROM subscription WHERE due_at <= $1";
    private static final String SOLD = """
            SELECT DISTINCT plan, plan_version FROM subscription
            UNION SELECT wish_plan, wish_plan_version FROM subscription WHERE wish_plan IS NOT NULL
            UNION SELECT grant_plan, grant_plan_version FROM invoice
            """;
    private static final String HAD_TRIAL =
            "SELECT 1 FROM subscription WHERE user_id = $1 AND trial_ends_at IS NOT NULL LIMIT 1";

    private final Database database;
    private final PlanCatalogue plans;

    public SubscriptionStore(Database database, PlanCatalogue plans) {
        this.database = database;
        this.plans = plans;
    }

    /** False when its user has a live one. */
    public Future<Boolean> insert(Tx tx, Subscription subscription, Instant dueAt) {
        return tx.query(INSERT, SubscriptionColumns.of(subscription, dueAt)).map(rows -> rows.rowCount() == 1);
    }

    public Future<Void> save(Tx tx, Subscription subscription, Instant dueAt) {
        return tx.query(SAVE, SubscriptionColumns.of(subscription, dueAt)).mapEmpty();
    }

    public Future<Optional<Subscription>> lock(Tx tx, UUID id) {
        return tx.query(LOCK, id).map(this::first);
    }

    /** The user's one that is not over. */
    public Future<Optional<Subscription>> lockLive(Tx tx, UUID user) {
        return tx.query(LOCK_LIVE, user).map(this::first);
    }

    /** The one whose invoice this payment pays, while it is under way. */
    public Future<Optional<Subscription>> lockPaidBy(Tx tx, UUID payment) {
        return tx.query(LOCK_PAID_BY, payment).map(this::first);
    }

    public Future<Optional<Subscription>> live(UUID user) {
        return database.query(LIVE, user).map(this::first);
    }

    public Future<Optional<Subscription>> one(UUID user, UUID id) {
        return database.query(ONE, user, id).map(this::first);
    }

    /** A user's, the latest first. */
    public Future<List<Subscription>> page(UUID user, UUID before, int limit) {
        return database.query(PAGE, user, before, limit).map(rows -> stream(rows));
    }

    /** What is due by now, in the order in which it became due. */
    public Future<List<UUID>> due(Instant now, List<UUID> except, int limit) {
        return database.query(DUE, Columns.time(now), except.toArray(UUID[]::new), limit)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID(0))
                        .toList());
    }

    /** The earliest time until then at which something is due. */
    public Future<Optional<Instant>> nextDue(Instant until) {
        return database.query(NEXT_DUE, Columns.time(until))
                .map(rows -> Optional.ofNullable(rows.iterator().next().getOffsetDateTime(0))
                        .map(time -> time.toInstant()));
    }

    /** Fails when a version of a plan was sold that is no longer configured, without which nothing of it can be read. */
    public Future<Void> requirePlans() {
        return database.query(SOLD).map(rows -> {
            rows.forEach(row -> plans.version(row.getString(0), row.getInteger(1)));
            return null;
        });
    }

    public Future<Boolean> hadTrial(Tx tx, UUID user) {
        return tx.query(HAD_TRIAL, user).map(rows -> rows.size() > 0);
    }

    private Optional<Subscription> first(RowSet<Row> rows) {
        return stream(rows).stream().findFirst();
    }

    private List<Subscription> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new SubscriptionRow(row, plans).subscription())
                .toList();
    }
}
