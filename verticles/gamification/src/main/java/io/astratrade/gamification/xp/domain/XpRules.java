package io.astratrade.gamification.xp.domain;

import io.astratrade.codec.event.Rarity;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The formulas of one version; amounts are micro dollars. What it does not know is worth nothing. */
public record XpRules(
        int formulaVersion,
        Levels levels,
        TradeRules trade,
        Duration washWindow,
        int interactionsPerHour,
        Map<Activity, Long> social,
        Map<Rarity, Long> mint) {

    /** XP of one execution before multipliers: at least 1. */
    public long ofTrade(long notionalMicros) {
        long plain = Math.max(1, notionalMicros / trade.unitMicros());
        long above = Math.max(0, notionalMicros - trade.bonusAboveMicros());
        return plain + above / trade.bonusUnitMicros();
    }

    /** XP of a closed position before multipliers: 0 without profit. */
    public long ofProfit(long pnlMicros) {
        return Math.max(0, pnlMicros) / trade.profitUnitMicros();
    }

    public long ofSocial(Activity activity) {
        return social.getOrDefault(activity, 0L);
    }

    public long ofMint(Rarity rarity) {
        return mint.getOrDefault(rarity, 0L);
    }

    /** Whether a position was closed so soon after its opening that it earns nothing. */
    public boolean isWash(Instant openedAt, Instant closedAt) {
        return Duration.between(openedAt, closedAt).compareTo(washWindow) < 0;
    }
}
