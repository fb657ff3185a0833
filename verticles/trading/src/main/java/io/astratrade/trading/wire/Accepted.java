package io.astratrade.trading.wire;

import io.astratrade.trading.engine.Outcome;
import io.astratrade.trading.engine.view.OrderView;

/** The order of an accepted command; a refusal becomes the answer's problem. */
public final class Accepted {
    private Accepted() {}

    public static OrderView order(Outcome outcome) {
        if (outcome.refused()) {
            throw outcome.refusal().refused();
        }
        return outcome.order();
    }
}
