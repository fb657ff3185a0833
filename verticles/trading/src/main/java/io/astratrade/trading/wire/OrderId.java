package io.astratrade.trading.wire;

import io.astratrade.platform.api.Cursor;
import java.util.UUID;

/** Ids of orders and trades in cursors. */
public final class OrderId {
    private OrderId() {}

    public static UUID of(Cursor cursor) {
        return cursor.having(1).uuid(0);
    }
}
