package io.astratrade.financial.webhook.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A delivery that this instance may attempt now.
 *
 * @param number fences the claim: the outcome counts only while nobody claimed anew
 * @param failures attempts that failed in a row before this one
 */
public record Claim(
        UUID endpointId,
        String objectId,
        long number,
        int failures,
        UUID deliveryId,
        String url,
        String body,
        Instant expiresAt) {}
