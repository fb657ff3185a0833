package io.astratrade.gamification;

import io.astratrade.codec.event.Rarity;
import io.astratrade.codec.format.WireName;
import io.astratrade.gamification.board.BoardConfig;
import io.astratrade.gamification.xp.domain.Activity;
import io.astratrade.gamification.xp.domain.Levels;
import io.astratrade.gamification.xp.domain.TradeRules;
import io.astratrade.gamification.xp.domain.XpRules;
import io.astratrade.platform.config.ConfigReader;
import java.util.EnumMap;
import java.util.Map;

/** Settings of the service: what things are worth, and how boards are kept. */
record GamificationConfig(XpRules xp, BoardConfig boards) {
    private static final long MICROS = 1_000_000;
    private static final long MOST = 1_000_000;

    /** @throws io.astratrade.platform.config.ConfigException with everything that is wrong */
    static GamificationConfig from(ConfigReader reader) {
        GamificationConfig config = new GamificationConfig(xp(reader), BoardConfig.read(reader));
        reader.done();
        return config;
    }

    private static XpRules xp(ConfigReader reader) {
        return new XpRules(
                reader.integer("xp.formula_version", 1, Integer.MAX_VALUE),
                levels(reader),
                trade(reader),
                reader.duration("xp.wash_window"),
                reader.integer("xp.interactions_per_hour", 0, (int) MOST),
                social(reader),
                mint(reader));
    }

    private static Levels levels(ConfigReader reader) {
        return new Levels(
                reader.whole("xp.level_unit", 1, MOST),
                reader.integer("xp.max_level", 1, 1_000),
                reader.integer("xp.multiplier_every_levels", 1, 1_000),
                reader.integer("xp.multiplier_percent", 0, 1_000));
    }

    private static TradeRules trade(ConfigReader reader) {
        return new TradeRules(
                micros(reader, "xp.trade_unit_usd", 1),
                micros(reader, "xp.bonus_above_usd", 0),
                micros(reader, "xp.bonus_unit_usd", 1),
                micros(reader, "xp.profit_unit_usd", 1));
    }

    private static long micros(ConfigReader reader, String key, long min) {
        return reader.whole(key, min, MOST) * MICROS;
    }

    private static Map<Activity, Long> social(ConfigReader reader) {
        Map<Activity, Long> xp = new EnumMap<>(Activity.class);
        for (Activity activity : Activity.values()) {
            if (activity.social()) {
                xp.put(activity, reader.whole("xp." + activity.wire(), 0, MOST));
            }
        }
        return xp;
    }

    private static Map<Rarity, Long> mint(ConfigReader reader) {
        Map<Rarity, Long> xp = new EnumMap<>(Rarity.class);
        for (Rarity rarity : Rarity.values()) {
            xp.put(rarity, reader.whole("xp.mint_" + WireName.of(rarity), 0, MOST));
        }
        return xp;
    }
}
