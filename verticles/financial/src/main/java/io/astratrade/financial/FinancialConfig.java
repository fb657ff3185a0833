package io.astratrade.financial;

import io.astratrade.financial.ledger.LedgerConfig;
import io.astratrade.financial.payment.PaymentConfig;
import io.astratrade.financial.provider.stripe.StripeConfig;
import io.astratrade.financial.revenue.RevenueConfig;
import io.astratrade.financial.webhook.WebhookConfig;
import io.astratrade.platform.config.ConfigReader;

/** Settings of the service, a record for each part. */
record FinancialConfig(
        LedgerConfig ledger,
        PaymentConfig payments,
        StripeConfig stripe,
        RevenueConfig revenue,
        WebhookConfig webhooks) {
    /** @throws io.astratrade.platform.config.ConfigException with everything that is wrong */
    static FinancialConfig from(ConfigReader reader) {
        FinancialConfig config = new FinancialConfig(
                LedgerConfig.read(reader),
                PaymentConfig.read(reader),
                StripeConfig.read(reader),
                RevenueConfig.read(reader),
                WebhookConfig.read(reader));
        reader.done();
        return config;
    }
}
