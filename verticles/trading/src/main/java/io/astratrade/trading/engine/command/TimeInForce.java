package io.astratrade.trading.engine.command;

/** Lifetime of an order: until cancelled, or what fills at once. */
public enum TimeInForce {
    GTC,
    IOC
}
