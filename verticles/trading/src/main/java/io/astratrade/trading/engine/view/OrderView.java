package io.astratrade.trading.engine.view;

import io.astratrade.codec.amount.Notional;
import io.astratrade.trading.engine.command.OrderType;
import io.astratrade.trading.engine.command.Side;
import io.astratrade.trading.engine.command.TimeInForce;
import java.util.List;

/** An order as it was when it was looked at; `clientOrderId` may be null, `limitPrice` is 0 for market orders. */
public record OrderView(
        String orderId,
        String clientOrderId,
        String symbol,
        Side side,
        OrderType type,
        TimeInForce timeInForce,
        long quantity,
        long limitPrice,
        long filledQuantity,
        long filledNotional,
        OrderState state,
        long createdMicros,
        List<Fill> fills) {

    /** Micros, rounded down; 0 before the first fill. */
    public long averagePrice() {
        return filledQuantity == 0 ? 0 : Notional.averagePrice(filledNotional, filledQuantity);
    }
}
