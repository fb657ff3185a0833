package io.astratrade.trading.engine.view;

import io.astratrade.trading.engine.command.Side;

/** A trade as everybody may see it. */
public record MarketTrade(String tradeId, Side side, long quantity, long price, long timeMicros) {}
