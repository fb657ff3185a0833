package io.astratrade.trading.engine;

import io.astratrade.codec.event.TradingEvent;
import io.astratrade.trading.engine.view.OrderView;
import java.util.List;

/**
 * What a command did.
 *
 * @param refusal null when it was accepted
 * @param orders the order it was about, or all that it cancelled
 * @param replayed whether this is the answer of an earlier command with the same idempotency key
 * @param events in the order in which they happened
 * @param firstEventId counter of the first event; the others follow
 */
public record Outcome(
        OrderRefusal refusal,
        List<OrderView> orders,
        boolean replayed,
        List<TradingEvent> events,
        long firstEventId,
        long timeMicros) {

    public boolean refused() {
        return refusal != null;
    }

    /** The order of a command about one order. */
    public OrderView order() {
        return orders.get(0);
    }
}
