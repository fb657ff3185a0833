package io.astratrade.financial.provider;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.ledger.domain.Asset;
import java.util.UUID;

/**
 * Money to be taken from a card.
 *
 * @param key of the payment: the same key is the same charge
 */
public record ChargeRequest(UUID key, UUID userId, String token, Money amount, Asset currency, String description) {}
