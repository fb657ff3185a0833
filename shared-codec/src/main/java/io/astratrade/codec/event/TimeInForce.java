package io.astratrade.codec.event;

/** How long an order works. */
public enum TimeInForce {
    GTC,
    IOC,
    FOK,
    DAY
}
