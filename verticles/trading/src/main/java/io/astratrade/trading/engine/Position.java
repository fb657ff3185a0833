package io.astratrade.trading.engine;

/** A netted position: signed quantity, and the entry notional that is locked for it, long or short. */
final class Position {
    long quantity;
    long cost;
    long openedMicros;
    /** What was closed of it so far: how much, what it had cost, and what it brought. */
    long closedQuantity;

    long closedCost;
    long closedValue;
    /** Quantity of open orders that will reduce this position when they fill. */
    long closing;

    void begin(long micros) {
        openedMicros = micros;
        closedQuantity = 0;
        closedCost = 0;
        closedValue = 0;
    }

    /** What an order of this side could reduce. */
    long reducibleBy(Side side) {
        return quantity * side.sign() < 0 ? Math.max(0, Math.abs(quantity) - closing) : 0;
    }
}
