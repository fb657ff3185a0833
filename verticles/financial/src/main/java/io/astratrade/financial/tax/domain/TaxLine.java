package io.astratrade.financial.tax.domain;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.ledger.domain.Asset;
import java.time.Instant;
import java.util.UUID;

/**
 * A posting as its user sees it.
 *
 * @param ordinal its place in the transaction
 * @param amount above zero when the user got it
 * @param balance the user's after it
 * @param counterparty the account on the other side
 */
public record TaxLine(
        Instant at,
        UUID transactionId,
        int ordinal,
        String kind,
        Asset asset,
        Money amount,
        Money balance,
        String counterparty,
        String description) {}
