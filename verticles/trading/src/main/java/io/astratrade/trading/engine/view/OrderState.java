package io.astratrade.trading.engine.view;

/** Stages of an order's life. */
public enum OrderState {
    OPEN,
    PARTIALLY_FILLED,
    FILLED,
    CANCELLED
}
