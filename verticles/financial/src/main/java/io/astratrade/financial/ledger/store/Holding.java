package io.astratrade.financial.ledger.store;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.ledger.domain.Asset;

/** What a user has of an asset: what can be spent, and what is held. */
public record Holding(Asset asset, Money available, Money held) {}
