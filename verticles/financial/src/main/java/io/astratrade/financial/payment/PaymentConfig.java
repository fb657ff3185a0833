package io.astratrade.financial.payment;

import io.astratrade.codec.amount.Money;
import io.astratrade.platform.config.ConfigReader;
import java.time.Duration;

/**
 * Settings of payments.
 *
 * @param timeout how long a provider's answer is waited for
 * @param lease how long whoever looks at a payment may take before another looks too; longer than two timeouts
 * @param repeatWithin how long a charge that the provider does not know is asked for again
 * @param actionWithin how long a confirmation is waited for
 * @param noticeRetention how long a provider's notices are remembered, so that repetitions are known
 */
public record PaymentConfig(
        ProviderKind provider,
        Duration timeout,
        Duration lease,
        Duration firstRetry,
        Duration longestRetry,
        Duration repeatWithin,
        Duration actionWithin,
        Money least,
        Money most,
        int cardsPerUser,
        Duration noticeRetention,
        Duration sandboxDisputeAfter) {
    private static final long MICROS = 1_000_000;
    private static final long MOST = 1_000_000_000;

    /** Providers to choose from. */
    public enum ProviderKind {
        SANDBOX,
        STRIPE
    }

    public static PaymentConfig read(ConfigReader reader) {
        PaymentConfig config = new PaymentConfig(
                reader.choice("payment.provider", ProviderKind.class),
                reader.duration("payment.timeout"),
                reader.duration("payment.lease"),
                reader.duration("payment.first_retry"),
                reader.duration("payment.longest_retry"),
                reader.duration("payment.repeat_within"),
                reader.duration("payment.action_within"),
                new Money(reader.whole("payment.least", 1, MOST) * MICROS),
                new Money(reader.whole("payment.most", 1, MOST) * MICROS),
                reader.integer("payment.cards_per_user", 1, 1_000),
                reader.duration("payment.notice_retention"),
                reader.duration("payment.sandbox.dispute_after"));
        if (config.lease.compareTo(config.timeout.multipliedBy(2)) <= 0) {
            reader.error(reader.name("payment.lease") + ": more than twice payment.timeout");
        }
        return config;
    }
}
