package io.astratrade.financial.payment;

import io.astratrade.platform.db.Cause;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import java.util.UUID;

/** Withdrawals; each ends in exactly one payout or none. */
public interface Withdrawals {
    /**
     * Holds the money and writes the withdrawal, as WithdrawalCheck decides; FINANCIAL_INSUFFICIENT_FUNDS,
     * FINANCIAL_PAYMENT_METHOD_NOT_FOUND.
     */
    Future<Withdrawal> request(Tx tx, Cause cause, WithdrawalOrder order);

    /** Pays out one that is approved, within a bounded time; its state afterwards. */
    Future<Withdrawal> execute(UUID withdrawal);

    /** Ends the wait of a held one, which is paid out after the commit; FINANCIAL_WITHDRAWAL_NOT_HELD. */
    Future<Void> approve(Tx tx, Cause cause, UUID withdrawal);

    /** Frees the money of a held one; FINANCIAL_WITHDRAWAL_NOT_HELD. */
    Future<Void> reject(Tx tx, Cause cause, UUID withdrawal, String reason);
}
