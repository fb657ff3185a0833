package io.astratrade.trading.wire;

import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Cursor;
import io.astratrade.platform.refusal.RefusedException;
import io.astratrade.trading.engine.OrderRefusal;
import java.util.UUID;
import java.util.function.Supplier;

/** Ids of orders and trades: one in an address that cannot exist is not found, one in a cursor is refused. */
public final class OrderId {
    private OrderId() {}

    public static UUID of(Call call) {
        return parse(call.path("order_id"), OrderRefusal.TRADING_ORDER_NOT_FOUND::refused);
    }

    public static UUID of(Cursor cursor) {
        return parse(cursor.having(1).part(0), Cursor::invalid);
    }

    private static UUID parse(String text, Supplier<RefusedException> otherwise) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw otherwise.get();
        }
    }
}
