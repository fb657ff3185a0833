package io.astratrade.trading.shard;

import io.astratrade.codec.event.TradingEvent;
import io.astratrade.codec.event.TradingEvent.OrderAccepted;
import io.astratrade.codec.event.TradingEvent.OrderCancelled;
import io.astratrade.codec.event.TradingEvent.OrderRejected;
import io.astratrade.codec.event.TradingEvent.PositionChanged;
import io.astratrade.codec.event.TradingEvent.PositionClosed;
import io.astratrade.codec.event.TradingEvent.PositionOpened;
import io.astratrade.codec.event.TradingEvent.TradeExecuted;

/** What an event of the engine is about: the order, or the user and what the user holds. */
final class Subjects {
    private Subjects() {}

    static String of(TradingEvent event) {
        if (event instanceof TradeExecuted e) {
            return e.orderId();
        }
        if (event instanceof OrderAccepted e) {
            return e.orderId();
        }
        if (event instanceof OrderRejected e) {
            return e.orderId();
        }
        if (event instanceof OrderCancelled e) {
            return e.orderId();
        }
        if (event instanceof PositionOpened e) {
            return e.userId() + ":" + e.symbol();
        }
        if (event instanceof PositionChanged e) {
            return e.userId() + ":" + e.symbol();
        }
        if (event instanceof PositionClosed e) {
            return e.userId() + ":" + e.symbol();
        }
        throw new IllegalArgumentException("Not an event of the engine: " + event);
    }
}
