package io.astratrade.trading.engine;

/** What an order asks for. */
public enum OrderType {
    MARKET,
    LIMIT
}
