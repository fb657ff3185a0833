package io.astratrade.financial;

import io.astratrade.financial.compliance.ComplianceConfig;
import io.astratrade.financial.ledger.LedgerConfig;
import io.astratrade.financial.payment.PaymentConfig;
import io.astratrade.financial.provider.stripe.StripeConfig;
import io.astratrade.financial.revenue.RevenueConfig;
import io.astratrade.financial.subscription.SubscriptionConfig;
import io.astratrade.financial.webhook.WebhookConfig;
import io.astratrade.platform.config.Config;
import io.astratrade.platform.config.ConfigReader;

/** Settings of the service, a record for each part. */
record FinancialConfig(
        LedgerConfig ledger,
        PaymentConfig payments,
        StripeConfig stripe,
        SubscriptionConfig subscriptions,
        RevenueConfig revenue,
        ComplianceConfig compliance,
        WebhookConfig webhooks) {
    /** @throws io.astratrade.platform.config.ConfigException with everything that is wrong */
    static FinancialConfig from(Config config, ConfigReader reader) {
        FinancialConfig read = new FinancialConfig(
                LedgerConfig.read(reader),
                PaymentConfig.read(reader),
                StripeConfig.read(reader),
                SubscriptionConfig.read(config, reader),
                RevenueConfig.read(reader),
                ComplianceConfig.read(reader),
                WebhookConfig.read(reader));
        reader.done();
        return read;
    }
}
