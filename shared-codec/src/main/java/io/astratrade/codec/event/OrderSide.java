package io.astratrade.codec.event;

/** Which way an order or trade goes. */
public enum OrderSide {
    BUY,
    SELL
}
