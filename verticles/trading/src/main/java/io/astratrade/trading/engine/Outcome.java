package io.astratrade.trading.engine;

import io.astratrade.trading.engine.view.OrderView;
import java.util.List;

/**
 * Result of a command.
 *
 * @param refusal null when it was accepted
 * @param orders the order it was about, or all that it cancelled
 * @param replayed whether this is the answer of an earlier command with the same idempotency key
 * @param events in the order in which they happened
 */
public record Outcome(
        OrderRefusal refusal, List<OrderView> orders, boolean replayed, List<EngineEvent> events, long timeMicros) {

    public boolean refused() {
        return refusal != null;
    }

    /** The order of a command about one order. */
    public OrderView order() {
        return orders.get(0);
    }
}
