package io.astratrade.financial;

import io.astratrade.financial.revenue.RevenueConfig;
import io.astratrade.financial.webhook.WebhookConfig;
import io.astratrade.platform.config.ConfigReader;

/** Settings of the service, a record for each part. */
record FinancialConfig(int commitBatch, WebhookConfig webhooks, RevenueConfig revenue) {
    /** @throws io.astratrade.platform.config.ConfigException with everything that is wrong */
    static FinancialConfig from(ConfigReader reader) {
        FinancialConfig config = new FinancialConfig(
                reader.integer("ledger.commit_batch", 1, 10_000),
                WebhookConfig.read(reader),
                RevenueConfig.read(reader));
        reader.done();
        return config;
    }
}
