package io.astratrade.trading.engine.account;

import io.astratrade.trading.engine.command.Side;

/** A netted position: signed quantity, and the entry notional that is locked for it, long or short. */
public final class Position {
    public long quantity;
    public long cost;
    public long openedMicros;
    /** What was closed of it so far: how much, what it had cost, and what it brought. */
    public long closedQuantity;

    public long closedCost;
    public long closedValue;
    /** Quantity of open sales, and of open purchases, that were placed to reduce the position of their time. */
    public long closingSales;

    public long closingPurchases;

    public void begin(long micros) {
        openedMicros = micros;
        closedQuantity = 0;
        closedCost = 0;
        closedValue = 0;
    }

    /** Counts an order's closing part in, or out again when it is negative. */
    public void closing(Side side, long change) {
        if (side == Side.SELL) {
            closingSales += change;
        } else {
            closingPurchases += change;
        }
    }

    /** What an order of this side could reduce that no open order of that side will. */
    public long reducibleBy(Side side) {
        long pending = side == Side.SELL ? closingSales : closingPurchases;
        return quantity * side.sign() < 0 ? Math.max(0, Math.abs(quantity) - pending) : 0;
    }
}
