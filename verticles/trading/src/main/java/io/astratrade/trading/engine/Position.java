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
    /** Quantity of open sales, and of open purchases, that were placed to reduce the position of their time. */
    long closingSales;

    long closingPurchases;

    void begin(long micros) {
        openedMicros = micros;
        closedQuantity = 0;
        closedCost = 0;
        closedValue = 0;
    }

    /** Counts an order's closing part in, or out again when it is negative. */
    void closing(Side side, long change) {
        if (side == Side.SELL) {
            closingSales += change;
        } else {
            closingPurchases += change;
        }
    }

    /** What an order of this side could reduce that no open order of that side will. */
    long reducibleBy(Side side) {
        long pending = side == Side.SELL ? closingSales : closingPurchases;
        return quantity * side.sign() < 0 ? Math.max(0, Math.abs(quantity) - pending) : 0;
    }
}
