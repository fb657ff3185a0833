package io.astratrade.financial.subscription;

import io.astratrade.financial.plan.PlanConfig;
import io.astratrade.financial.plan.domain.PlanCatalogue;
import io.astratrade.financial.subscription.domain.Agenda;
import io.astratrade.financial.subscription.domain.DunningSchedule;
import io.astratrade.platform.config.Config;
import io.astratrade.platform.config.ConfigReader;
import java.time.Duration;

/**
 * Settings of subscriptions.
 *
 * @param testClock whether administrators may take the time forward
 */
public record SubscriptionConfig(PlanCatalogue plans, Duration trial, Agenda agenda, boolean testClock) {
    public static SubscriptionConfig read(Config config, ConfigReader reader) {
        return new SubscriptionConfig(
                PlanConfig.read(config, reader),
                reader.duration("subscriptions.trial"),
                new Agenda(dunning(reader), reader.duration("subscriptions.longest_pause")),
                reader.bool("test_clock"));
    }

    private static DunningSchedule dunning(ConfigReader reader) {
        try {
            return new DunningSchedule(
                    reader.list("dunning.retry_after_days", "a number of days", SubscriptionConfig::days),
                    reader.duration("dunning.restrict_after"),
                    reader.duration("dunning.cancel_after"));
        } catch (IllegalArgumentException e) {
            reader.error(reader.name("dunning") + ": " + e.getMessage());
            return null;
        }
    }

    private static Duration days(String text) {
        return Duration.ofDays(Integer.parseInt(text));
    }
}
