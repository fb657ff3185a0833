package io.astratrade.trading.engine.view;

/** An open position: signed quantity in 1e-8 units, its cost and value at the mark price in micros. */
public record PositionView(
        String symbol,
        long quantity,
        long cost,
        long markPrice,
        long unrealizedPnl,
        long entryPrice,
        long openedMicros) {}
