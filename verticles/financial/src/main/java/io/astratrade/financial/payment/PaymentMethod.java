package io.astratrade.financial.payment;

import java.time.Instant;
import java.util.UUID;

/**
 * A user's card, known by the provider's token.
 *
 * @param preferred used when a payment names none
 */
public record PaymentMethod(
        UUID id,
        UUID userId,
        String provider,
        String token,
        String brand,
        String last4,
        int expMonth,
        int expYear,
        boolean preferred,
        Instant createdAt) {}
