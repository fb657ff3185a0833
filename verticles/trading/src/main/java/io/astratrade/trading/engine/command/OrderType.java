package io.astratrade.trading.engine.command;

/** What an order asks for. */
public enum OrderType {
    MARKET,
    LIMIT
}
