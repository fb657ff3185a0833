package io.astratrade.financial.compliance.domain;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.ledger.domain.Asset;
import java.time.Instant;
import java.util.UUID;

/**
 * An amount that a user moved or wants to move.
 *
 * @param sourceId the transaction, or the withdrawal
 * @param withdrawal whether it can still be held
 */
public record Movement(UUID userId, UUID sourceId, Asset currency, Money amount, Instant at, boolean withdrawal) {}
