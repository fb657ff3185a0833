package io.astratrade.financial;

import io.astratrade.platform.config.ConfigReader;

/** Settings of the service, a record for each part. */
record FinancialConfig(int commitBatch) {
    /** @throws io.astratrade.platform.config.ConfigException with everything that is wrong */
    static FinancialConfig from(ConfigReader reader) {
        FinancialConfig config = new FinancialConfig(reader.integer("ledger.commit_batch", 1, 10_000));
        reader.done();
        return config;
    }
}
