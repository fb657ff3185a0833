package io.astratrade.financial.ledger;

import io.astratrade.platform.config.ConfigReader;
import java.time.Duration;

/**
 * Settings of the ledger.
 *
 * @param commitBatch single transfers that one database transaction takes at most
 * @param waiting single transfers that may wait for their transaction; more are refused
 * @param watchEvery how often the sums of all accounts are looked at
 * @param verifyBudget how long one request for a verification works
 * @param transferFeeBps what the sender of a transfer pays on top, in hundredths of a percent
 */
public record LedgerConfig(
        int commitBatch, int waiting, Duration watchEvery, Duration verifyBudget, int transferFeeBps) {
    public static LedgerConfig read(ConfigReader reader) {
        return new LedgerConfig(
                reader.integer("ledger.commit_batch", 1, 10_000),
                reader.integer("ledger.waiting", 1, 1_000_000),
                reader.duration("ledger.watch_every"),
                reader.duration("ledger.verify_budget"),
                reader.integer("ledger.transfer_fee_bps", 0, 10_000));
    }
}
