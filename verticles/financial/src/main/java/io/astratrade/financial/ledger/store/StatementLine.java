package io.astratrade.financial.ledger.store;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.ledger.domain.Asset;
import java.time.Instant;
import java.util.UUID;

/**
 * A posting as one of its accounts sees it.
 *
 * @param amount negative when it went out
 * @param balance of the account after it
 * @param counterparty address of the other account
 * @param reversalOf null when it takes nothing back
 */
public record StatementLine(
        UUID id,
        int ordinal,
        String kind,
        Asset asset,
        Money amount,
        Money balance,
        String counterparty,
        String description,
        UUID reversalOf,
        Instant at) {}
