package io.astratrade.codec.event;

/** The time for which an order works. */
public enum TimeInForce {
    GTC,
    IOC,
    FOK,
    DAY
}
