package io.astratrade.financial.provider;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.ledger.domain.Asset;
import java.util.UUID;

/**
 * Money to be sent to a card.
 *
 * @param key of the withdrawal
 */
public record PayoutRequest(UUID key, UUID userId, String token, Money amount, Asset currency, String description) {}
