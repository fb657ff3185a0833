package io.astratrade.financial.payment.store;

import io.astratrade.codec.amount.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * A dispute of a payment by the card's owner.
 *
 * @param reference the provider's id of it
 * @param state `open`, `won` or `lost`
 * @param hold what is held for it of the user's money, so much as held says; null when nothing is
 */
public record DisputeRow(
        UUID id,
        UUID paymentId,
        String provider,
        String reference,
        Money amount,
        String reason,
        String state,
        UUID hold,
        Money held,
        Instant openedAt,
        Instant closedAt) {
    public boolean open() {
        return state.equals("open");
    }
}
