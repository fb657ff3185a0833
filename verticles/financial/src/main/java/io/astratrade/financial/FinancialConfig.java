package io.astratrade.financial;

import io.astratrade.financial.payment.PaymentConfig;
import io.astratrade.financial.subscription.SubscriptionConfig;
import io.astratrade.financial.webhook.WebhookConfig;
import io.astratrade.platform.config.Config;
import io.astratrade.platform.config.ConfigReader;

/** Settings of the service, a record for each part. */
record FinancialConfig(
        int commitBatch, PaymentConfig payments, SubscriptionConfig subscriptions, WebhookConfig webhooks) {
    /** @throws io.astratrade.platform.config.ConfigException with everything that is wrong */
    static FinancialConfig from(Config config, ConfigReader reader) {
        FinancialConfig read = new FinancialConfig(
                reader.integer("ledger.commit_batch", 1, 10_000),
                PaymentConfig.read(reader),
                SubscriptionConfig.read(config, reader),
                WebhookConfig.read(reader));
        reader.done();
        return read;
    }
}
