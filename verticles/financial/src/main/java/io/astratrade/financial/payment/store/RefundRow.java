package io.astratrade.financial.payment.store;

import io.astratrade.codec.amount.Money;
import io.astratrade.platform.db.Cause;
import java.util.UUID;

/**
 * A refund.
 *
 * @param state `pending`, `succeeded` or `failed`
 * @param hold what is held of the user's money for it; null when nothing is
 */
public record RefundRow(
        UUID id,
        UUID paymentId,
        Money amount,
        String reason,
        String state,
        String failure,
        UUID hold,
        int attempts,
        Cause cause) {
    public boolean pending() {
        return state.equals("pending");
    }
}
