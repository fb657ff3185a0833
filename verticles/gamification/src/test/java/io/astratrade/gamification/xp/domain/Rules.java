package io.astratrade.gamification.xp.domain;

import io.astratrade.codec.event.Rarity;
import java.time.Duration;
import java.util.Map;

/** The formulas as conf/ has them. */
public final class Rules {
    static final Levels LEVELS = new Levels(100, 100, 5, 5);

    private Rules() {}

    public static XpRules standard() {
        return withLevels(LEVELS);
    }

    /** Without the multiplier, so that XP does not depend on the order of events. */
    public static XpRules withoutMultiplier() {
        return withLevels(new Levels(100, 100, 5, 0));
    }

    private static XpRules withLevels(Levels levels) {
        return new XpRules(
                1,
                levels,
                new TradeRules(usd(100), usd(1_000), usd(500), usd(10)),
                Duration.ofSeconds(5),
                10,
                Map.of(
                        Activity.LIKE, 2L,
                        Activity.COMMENT, 5L,
                        Activity.SHARE, 10L,
                        Activity.FOLLOW, 3L,
                        Activity.CLAN_JOIN, 20L),
                Map.of(
                        Rarity.COMMON, 10L,
                        Rarity.UNCOMMON, 25L,
                        Rarity.RARE, 50L,
                        Rarity.EPIC, 100L,
                        Rarity.LEGENDARY, 250L));
    }

    static long usd(long dollars) {
        return dollars * 1_000_000;
    }
}
