package io.astratrade.trading.engine.view;

/** One execution of an order: price in micros, quantity in 1e-8 units, fee in micros. */
public record Fill(String tradeId, long quantity, long price, long fee, boolean maker, long timeMicros) {}
