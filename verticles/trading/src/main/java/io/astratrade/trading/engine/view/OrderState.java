package io.astratrade.trading.engine.view;

/** Where an order is in its life. */
public enum OrderState {
    OPEN,
    PARTIALLY_FILLED,
    FILLED,
    CANCELLED
}
