package io.astratrade.financial.coupon.store;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.coupon.domain.Coupon;
import io.astratrade.financial.coupon.domain.Discount;
import io.astratrade.platform.db.Columns;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The tables coupon and coupon_redemption. */
public final class CouponStore {
    private static final String INSERT = """
            INSERT INTO coupon (code, percent, amount, months, expires_at, max_redemptions, created_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING
            """;
    private static final String FIND = "SELECT * FROM coupon WHERE code = $1 AND withdrawn_at IS NULL";
    private static final String LOCK = FIND + " FOR UPDATE";
    private static final String PAGE =
            "SELECT * FROM coupon WHERE code > $1 AND withdrawn_at IS NULL ORDER BY code LIMIT $2";
    private static final String WITHDRAW =
            "UPDATE coupon SET withdrawn_at = $2 WHERE code = $1 AND withdrawn_at IS NULL";
    private static final String REDEEM = """
            WITH redemption AS (
                INSERT INTO coupon_redemption (code, user_id, subscription_id, at) VALUES ($1, $2, $3, $4)
                ON CONFLICT DO NOTHING RETURNING code)
            UPDATE coupon AS c SET redeemed = redeemed + 1 FROM redemption AS r WHERE c.code = r.code
            """;
    private static final String GIVE_BACK = """
            WITH redemption AS (DELETE FROM coupon_redemption WHERE code = $1 AND subscription_id = $2 RETURNING code)
            UPDATE coupon AS c SET redeemed = redeemed - 1 FROM redemption AS r WHERE c.code = r.code
            """;
    private static final String REDEEMED = "SELECT 1 FROM coupon_redemption WHERE code = $1 AND user_id = $2";

    private final Database database;

    public CouponStore(Database database) {
        this.database = database;
    }

    /** False when there was one of this code, withdrawn ones included. */
    public Future<Boolean> insert(Tx tx, Coupon coupon) {
        Discount discount = coupon.discount();
        return tx.query(
                        INSERT,
                        coupon.code(),
                        discount instanceof Discount.Percent percent ? percent.percent() : null,
                        discount instanceof Discount.Amount amount
                                ? amount.amount().micros()
                                : null,
                        coupon.months(),
                        Columns.time(coupon.expiresAt()),
                        coupon.maxRedemptions(),
                        Columns.time(coupon.createdAt()))
                .map(rows -> rows.rowCount() == 1);
    }

    public Future<Optional<Coupon>> find(String code) {
        return database.query(FIND, code).map(CouponStore::first);
    }

    public Future<Optional<Coupon>> lock(Tx tx, String code) {
        return tx.query(LOCK, code).map(CouponStore::first);
    }

    /** Those that can be redeemed or could be, by code. */
    public Future<List<Coupon>> page(String after, int limit) {
        return database.query(PAGE, after, limit).map(CouponStore::all);
    }

    /** False when there is none. */
    public Future<Boolean> withdraw(Tx tx, String code, Instant at) {
        return tx.query(WITHDRAW, code, Columns.time(at)).map(rows -> rows.rowCount() == 1);
    }

    /** Counts a redemption of a locked coupon; false when the user redeemed it before. */
    public Future<Boolean> redeem(Tx tx, String code, UUID user, UUID subscription, Instant at) {
        return tx.query(REDEEM, code, user, subscription, Columns.time(at)).map(rows -> rows.rowCount() == 1);
    }

    public Future<Boolean> redeemedBy(UUID user, String code) {
        return database.query(REDEEMED, code, user).map(rows -> rows.size() > 0);
    }

    /** Takes back the redemption of a subscription that did not begin. */
    public Future<Void> giveBack(Tx tx, String code, UUID subscription) {
        return tx.query(GIVE_BACK, code, subscription).mapEmpty();
    }

    private static Optional<Coupon> first(RowSet<Row> rows) {
        return all(rows).stream().findFirst();
    }

    private static List<Coupon> all(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(CouponStore::coupon)
                .toList();
    }

    private static Coupon coupon(Row row) {
        Integer percent = row.getInteger("percent");
        OffsetDateTime expires = row.getOffsetDateTime("expires_at");
        return new Coupon(
                row.getString("code"),
                percent == null ? new Discount.Amount(new Money(row.getLong("amount"))) : new Discount.Percent(percent),
                row.getInteger("months"),
                expires == null ? null : expires.toInstant(),
                row.getInteger("max_redemptions"),
                row.getInteger("redeemed"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
