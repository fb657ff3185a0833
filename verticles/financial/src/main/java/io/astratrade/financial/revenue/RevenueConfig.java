package io.astratrade.financial.revenue;

import io.astratrade.platform.config.ConfigReader;
import java.time.Duration;
import java.util.List;

/**
 * Settings of revenue.
 *
 * @param tournamentPrizes shards by place, for tournaments whose event names winners only
 * @param claimsKept how long it is remembered which event is booked; above what can be replayed
 */
public record RevenueConfig(List<Long> tournamentPrizes, Duration claimsKept) {
    public static RevenueConfig read(ConfigReader reader) {
        return new RevenueConfig(
                reader.list("revenue.tournament_prizes", "a whole number from 0", RevenueConfig::prize),
                reader.duration("revenue.claims_kept"));
    }

    private static Long prize(String text) {
        long prize = Long.parseLong(text);
        if (prize < 0) {
            throw new IllegalArgumentException(text);
        }
        return prize;
    }
}
