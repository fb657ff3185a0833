package io.astratrade.financial.payment.store;

import io.astratrade.financial.payment.Payment;
import io.astratrade.financial.provider.ChargeRequest;
import io.astratrade.platform.db.Cause;
import java.time.Instant;

/**
 * A payment with what carrying it out needs.
 *
 * @param token of the card, at the provider
 * @param actionUrl where the card's owner confirms it; null when that is not asked
 * @param attempts how often it was claimed
 * @param settledAt null until it is
 */
public record PaymentRow(
        Payment payment,
        String provider,
        String token,
        String actionUrl,
        int attempts,
        Cause cause,
        Instant createdAt,
        Instant settledAt) {
    public ChargeRequest request() {
        var order = payment.order();
        return new ChargeRequest(
                order.id(), order.userId(), token, order.amount(), order.currency(), order.description());
    }
}
