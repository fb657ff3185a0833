package io.astratrade.financial.ledger.domain;

import io.astratrade.codec.amount.Money;
import java.time.Instant;

/**
 * A hold to be made: the amount leaves what is available, and stays in the balance until it is captured or released.
 *
 * @param destination who gets what is captured
 * @param reference unique per origin, as an {@link Entry}'s
 * @param expiresAt when the rest is released by itself
 */
public record HoldDraft(
        Account account,
        Account destination,
        Asset asset,
        Money amount,
        String kind,
        String origin,
        String reference,
        String description,
        Instant expiresAt) {}
