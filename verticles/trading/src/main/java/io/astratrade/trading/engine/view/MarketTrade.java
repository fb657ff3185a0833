package io.astratrade.trading.engine.view;

import io.astratrade.trading.engine.command.Side;

/** A match as everybody may see it, with its own id and the side of who took. */
public record MarketTrade(String id, Side side, long quantity, long price, long timeMicros) {}
