package io.astratrade.trading.engine.command;

/**
 * The numbers that the engine goes by; money in micros.
 *
 * @param tradesPerDay per account and UTC day, 0 for no limit
 * @param ordersPerSecond per account, 0 for no limit
 * @param recentOrders closed orders kept at hand
 */
public record EngineRules(
        long openingBalance,
        int takerFeeBps,
        int makerFeeBps,
        int collarBps,
        int tradesPerDay,
        int ordersPerSecond,
        int maxOpenOrders,
        int recentOrders) {}
