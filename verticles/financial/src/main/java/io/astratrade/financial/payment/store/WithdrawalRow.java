package io.astratrade.financial.payment.store;

import io.astratrade.financial.payment.Withdrawal;
import io.astratrade.financial.provider.PayoutRequest;
import io.astratrade.platform.db.Cause;
import java.time.Instant;
import java.util.UUID;

/**
 * A withdrawal with what carrying it out needs.
 *
 * @param hold that of the ledger
 * @param askedAt when the provider was asked first; null before
 */
public record WithdrawalRow(
        Withdrawal withdrawal, String provider, String token, UUID hold, int attempts, Instant askedAt, Cause cause) {
    public PayoutRequest request() {
        return new PayoutRequest(
                withdrawal.id(), withdrawal.userId(), token, withdrawal.amount(), withdrawal.currency(), "Withdrawal");
    }
}
