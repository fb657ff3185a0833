package io.astratrade.financial.coupon.api;

import io.astratrade.financial.coupon.store.CouponStore;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Cursor;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Page;
import io.astratrade.platform.api.Reply;
import io.vertx.core.Future;

/** GET /admin/financial/coupons: those that were not withdrawn, by code. */
public record ListCoupons(CouponStore store) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        String after = call.cursor().map(cursor -> cursor.having(1).part(0)).orElse("");
        int limit = call.limit();
        return store.page(after, Page.toRead(limit))
                .map(found -> Page.of(found, limit).reply(CouponJson::of, last -> Cursor.of(last.code())));
    }
}
