package io.astratrade.financial.coupon;

import io.astratrade.financial.coupon.domain.Coupon;
import io.astratrade.financial.coupon.store.CouponStore;
import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.platform.db.Tx;
import io.astratrade.platform.refusal.RefusedException;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Redemption of coupons. Refuses with FINANCIAL_COUPON_INVALID, FINANCIAL_COUPON_EXPIRED, FINANCIAL_COUPON_USED_UP,
 * FINANCIAL_COUPON_REDEEMED.
 */
public record Coupons(CouponStore store) {
    /** The coupon as the user could redeem it now. */
    public Future<Coupon> redeemable(String code, UUID user, Instant now) {
        return store.find(code).map(found -> valid(found, now)).compose(coupon -> store.redeemedBy(user, code)
                .map(before -> {
                    if (before) {
                        throw refused(FinancialRefusal.FINANCIAL_COUPON_REDEEMED);
                    }
                    return coupon;
                }));
    }

    /** The coupon, locked until the transaction ends, so that the last redemption is one user's. */
    public Future<Coupon> lock(Tx tx, String code, Instant now) {
        return store.lock(tx, code).map(found -> valid(found, now));
    }

    /** Redeems a locked coupon. */
    public Future<Void> redeem(Tx tx, String code, UUID user, UUID subscription, Instant now) {
        return store.redeem(tx, code, user, subscription, now).map(redeemed -> {
            if (!redeemed) {
                throw refused(FinancialRefusal.FINANCIAL_COUPON_REDEEMED);
            }
            return null;
        });
    }

    private static Coupon valid(Optional<Coupon> found, Instant now) {
        Coupon coupon = found.orElseThrow(() -> refused(FinancialRefusal.FINANCIAL_COUPON_INVALID));
        if (coupon.expired(now)) {
            throw refused(FinancialRefusal.FINANCIAL_COUPON_EXPIRED);
        }
        if (coupon.usedUp()) {
            throw refused(FinancialRefusal.FINANCIAL_COUPON_USED_UP);
        }
        return coupon;
    }

    private static RefusedException refused(FinancialRefusal refusal) {
        return refusal.refused().at("/coupon", "cannot be redeemed");
    }
}
