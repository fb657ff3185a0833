package io.astratrade.financial.payment;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.ledger.domain.Asset;
import java.util.UUID;

/**
 * A withdrawal that a user wants.
 *
 * @param id the key at the provider
 * @param methodId the card that gets it; null for the user's default
 */
public record WithdrawalOrder(UUID id, UUID userId, Money amount, Asset currency, UUID methodId) {}
