package io.astratrade.trading.engine;

/** How long an order works. */
public enum TimeInForce {
    GTC,
    IOC
}
