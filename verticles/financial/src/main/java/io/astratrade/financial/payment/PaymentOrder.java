package io.astratrade.financial.payment;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.ledger.domain.Asset;
import java.util.UUID;

/**
 * A payment that somebody wants to be made.
 *
 * @param id the key at the provider
 * @param purpose whose {@link PaymentEffects} it has, such as `deposit` or `subscription`
 * @param reference of the purpose, such as an invoice's id
 * @param methodId the payment method; null for the user's default
 */
public record PaymentOrder(
        UUID id,
        UUID userId,
        String purpose,
        String reference,
        Money amount,
        Asset currency,
        UUID methodId,
        String description) {}
