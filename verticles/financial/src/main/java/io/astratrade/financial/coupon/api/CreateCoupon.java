package io.astratrade.financial.coupon.api;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.coupon.domain.Coupon;
import io.astratrade.financial.coupon.domain.Discount;
import io.astratrade.financial.coupon.store.CouponStore;
import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.financial.time.FinancialClock;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.IdempotentEndpoint;
import io.astratrade.platform.api.Reply;
import io.astratrade.platform.db.Tx;
import io.astratrade.platform.refusal.ApiRefusal;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;

/** POST /admin/financial/coupons. */
public record CreateCoupon(CouponStore store, FinancialClock clock) implements IdempotentEndpoint.Work {
    @Override
    public Future<Reply> handle(Call call, Tx tx) {
        Coupon coupon = coupon(call.body());
        return store.insert(tx, coupon).map(inserted -> {
            if (!inserted) {
                throw FinancialRefusal.FINANCIAL_COUPON_EXISTS.refused().at("/code", "taken");
            }
            return Reply.created(CouponJson.of(coupon))
                    .with("Location", "/api/v1/admin/financial/coupons/" + coupon.code());
        });
    }

    private Coupon coupon(JsonObject body) {
        Integer months = body.getInteger("duration_months");
        if ("repeating".equals(body.getString("duration")) != (months != null)) {
            throw ApiRefusal.REQUEST_INVALID
                    .refused()
                    .at("/duration_months", "only, and always, of a repeating coupon");
        }
        String expires = body.getString("expires_at");
        return new Coupon(
                body.getString("code"),
                discount(body),
                months,
                expires == null ? null : Instant.parse(expires),
                body.getInteger("max_redemptions"),
                0,
                clock.second());
    }

    private static Discount discount(JsonObject body) {
        Integer percent = body.getInteger("percent_off");
        String amount = body.getString("amount_off");
        if ((percent == null) == (amount == null)) {
            throw ApiRefusal.REQUEST_INVALID.refused().at("/percent_off", "either this or amount_off");
        }
        if (percent != null) {
            return new Discount.Percent(percent);
        }
        Money off = Money.parse(amount);
        if (off.equals(Money.ZERO)) {
            throw ApiRefusal.REQUEST_INVALID.refused().at("/amount_off", "more than nothing");
        }
        return new Discount.Amount(off);
    }
}
