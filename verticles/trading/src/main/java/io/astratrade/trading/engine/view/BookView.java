package io.astratrade.trading.engine.view;

import java.util.List;

/** Both sides of a book, best first. */
public record BookView(List<Level> bids, List<Level> asks) {
    /** Everything offered at one price. */
    public record Level(long price, long quantity) {}
}
