package io.astratrade.financial.coupon.api;

import io.astratrade.financial.coupon.domain.Coupon;
import io.astratrade.financial.coupon.domain.Discount;
import io.vertx.core.json.JsonObject;

/** A coupon as administrators see it. */
final class CouponJson {
    private CouponJson() {}

    static JsonObject of(Coupon coupon) {
        Discount discount = coupon.discount();
        return new JsonObject()
                .put("code", coupon.code())
                .put("percent_off", discount instanceof Discount.Percent percent ? percent.percent() : null)
                .put(
                        "amount_off",
                        discount instanceof Discount.Amount amount
                                ? amount.amount().toString()
                                : null)
                .put("duration", coupon.months() == null ? "once" : "repeating")
                .put("duration_months", coupon.months())
                .put(
                        "expires_at",
                        coupon.expiresAt() == null ? null : coupon.expiresAt().toString())
                .put("max_redemptions", coupon.maxRedemptions())
                .put("redeemed", coupon.redeemed())
                .put("created_at", coupon.createdAt().toString());
    }
}
