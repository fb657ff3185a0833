package io.astratrade.trading.engine.command;

/** How long an order works. */
public enum TimeInForce {
    GTC,
    IOC
}
