package io.astratrade.financial;

import io.astratrade.financial.payment.PaymentConfig;
import io.astratrade.financial.provider.stripe.StripeConfig;
import io.astratrade.financial.webhook.WebhookConfig;
import io.astratrade.platform.config.ConfigReader;

/** Settings of the service, a record for each part. */
record FinancialConfig(int commitBatch, PaymentConfig payments, StripeConfig stripe, WebhookConfig webhooks) {
    /** @throws io.astratrade.platform.config.ConfigException with everything that is wrong */
    static FinancialConfig from(ConfigReader reader) {
        FinancialConfig config = new FinancialConfig(
                reader.integer("ledger.commit_batch", 1, 10_000),
                PaymentConfig.read(reader),
                StripeConfig.read(reader),
                WebhookConfig.read(reader));
        reader.done();
        return config;
    }
}
