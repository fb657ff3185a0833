package io.astratrade.trading.engine.view;

/** An instrument's market: prices in micros (0 when there is none), the day's numbers since midnight UTC. */
public record TickerView(
        String symbol,
        long last,
        long mark,
        long bid,
        long ask,
        long dayOpen,
        long dayHigh,
        long dayLow,
        long dayVolume) {}
