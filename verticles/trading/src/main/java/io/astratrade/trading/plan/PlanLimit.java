package io.astratrade.trading.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a user's plan allows.
 *
 * @param tradesPerDay 0 for no limit
 * @param at when it was told, or when it was written
 */
record PlanLimit(UUID user, int tradesPerDay, Instant at) {
    private static final String TRADES = "trades_per_day:";
    private static final String UNLIMITED = "unlimited";

    /** By the entitlements of a subscription event. */
    static PlanLimit of(String user, List<String> entitlements, Instant at) {
        String trades = entitlements.stream()
                .filter(each -> each.startsWith(TRADES))
                .map(each -> each.substring(TRADES.length()))
                .findFirst()
                .orElse(UNLIMITED);
        return new PlanLimit(UUID.fromString(user), trades.equals(UNLIMITED) ? 0 : Integer.parseInt(trades), at);
    }

    PlanLimit later(PlanLimit other) {
        return other.at.isBefore(at) ? this : other;
    }
}
