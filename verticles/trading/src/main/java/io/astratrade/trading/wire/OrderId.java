package io.astratrade.trading.wire;

import io.astratrade.platform.http.Call;
import io.astratrade.platform.http.Cursor;
import io.astratrade.trading.engine.Refusal;
import java.util.UUID;

/** Ids of orders and trades in addresses and cursors; one that cannot exist is not found. */
public final class OrderId {
    private OrderId() {}

    public static UUID of(Call call) {
        return parse(call.path("order_id"));
    }

    public static UUID of(Cursor cursor) {
        return parse(cursor.having(1).part(0));
    }

    private static UUID parse(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.TRADING_ORDER_NOT_FOUND.refused();
        }
    }
}
