package io.astratrade.financial.provider;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.ledger.domain.Asset;
import java.util.UUID;

/**
 * Money of a charge to be given back.
 *
 * @param key of the refund
 * @param charge key of the charge
 */
public record RefundRequest(UUID key, UUID charge, Money amount, Asset currency) {}
