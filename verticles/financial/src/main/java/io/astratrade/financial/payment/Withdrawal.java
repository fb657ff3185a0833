package io.astratrade.financial.payment;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.ledger.domain.Asset;
import java.time.Instant;
import java.util.UUID;

/**
 * Money on its way out.
 *
 * @param methodId the card that gets it
 * @param reason why it is held, was rejected or failed; null otherwise
 */
public record Withdrawal(
        UUID id,
        UUID userId,
        Money amount,
        Asset currency,
        UUID methodId,
        WithdrawalState state,
        String reason,
        Instant createdAt,
        Instant settledAt) {}
