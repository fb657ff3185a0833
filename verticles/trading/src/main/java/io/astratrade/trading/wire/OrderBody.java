package io.astratrade.trading.wire;

import io.astratrade.trading.engine.command.OrderType;
import io.astratrade.trading.engine.command.Side;
import io.astratrade.trading.engine.command.TimeInForce;

/** The body of POST /trading/orders: quantity in 1e-8 units, limit price in micros (0 without one). */
public record OrderBody(
        String symbol,
        Side side,
        OrderType type,
        TimeInForce timeInForce,
        long quantity,
        long limitPrice,
        String clientOrderId) {}
