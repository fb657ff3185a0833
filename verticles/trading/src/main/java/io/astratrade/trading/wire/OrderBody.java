package io.astratrade.trading.wire;

import io.astratrade.trading.engine.OrderType;
import io.astratrade.trading.engine.Side;
import io.astratrade.trading.engine.TimeInForce;

/** The body of POST /trading/orders: quantity in 1e-8 units, limit price in micros (0 without one). */
public record OrderBody(
        String symbol,
        Side side,
        OrderType type,
        TimeInForce timeInForce,
        long quantity,
        long limitPrice,
        String clientOrderId) {}
