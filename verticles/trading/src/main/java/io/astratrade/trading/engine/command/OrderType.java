package io.astratrade.trading.engine.command;

/** Kinds of orders. */
public enum OrderType {
    MARKET,
    LIMIT
}
