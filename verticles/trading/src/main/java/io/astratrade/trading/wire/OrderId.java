package io.astratrade.trading.wire;

import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Cursor;
import io.astratrade.trading.engine.OrderRefusal;
import java.util.UUID;

/** Ids of orders and trades: one in an address that cannot exist is not found, one in a cursor is refused. */
public final class OrderId {
    private OrderId() {}

    public static UUID of(Call call) {
        try {
            return UUID.fromString(call.path("order_id"));
        } catch (IllegalArgumentException e) {
            throw OrderRefusal.TRADING_ORDER_NOT_FOUND.refused();
        }
    }

    public static UUID of(Cursor cursor) {
        return cursor.having(1).uuid(0);
    }
}
