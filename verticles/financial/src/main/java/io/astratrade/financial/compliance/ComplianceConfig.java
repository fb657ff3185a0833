package io.astratrade.financial.compliance;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.compliance.domain.ComplianceRules;
import io.astratrade.platform.config.ConfigReader;
import java.time.Duration;

/**
 * Settings of compliance.
 *
 * @param movementsKept how long amounts are remembered; above the window of any rule
 */
public record ComplianceConfig(ComplianceRules rules, Duration movementsKept) {
    private static final long MICROS = 1_000_000;
    private static final long MOST = 1_000_000_000;
    private static final int MOST_COUNTED = 1_000;
    private static final int MOST_PERCENT = 99;

    public static ComplianceConfig read(ConfigReader reader) {
        ComplianceRules rules = new ComplianceRules(
                units(reader, "compliance.identity_above"),
                units(reader, "compliance.flagged_above"),
                units(reader, "compliance.large_above"),
                reader.integer("compliance.large_per_day", 0, MOST_COUNTED),
                reader.integer("compliance.just_under_percent", 0, MOST_PERCENT),
                reader.integer("compliance.structuring_count", 2, MOST_COUNTED),
                reader.duration("compliance.structuring_window"));
        return new ComplianceConfig(rules, reader.duration("compliance.movements_kept"));
    }

    private static Money units(ConfigReader reader, String key) {
        return new Money(reader.whole(key, 1, MOST) * MICROS);
    }
}
