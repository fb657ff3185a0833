package io.astratrade.codec.event;

/** The type of an order. */
public enum OrderKind {
    MARKET,
    LIMIT,
    STOP,
    STOP_LIMIT,
    TRAILING_STOP
}
