package io.astratrade.codec.event;

/** The direction of an order or trade. */
public enum OrderSide {
    BUY,
    SELL
}
