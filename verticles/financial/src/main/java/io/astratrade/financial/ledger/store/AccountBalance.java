package io.astratrade.financial.ledger.store;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.ledger.domain.BalanceKey;

/** What an account has at a moment; `held` is null where it is not known, of the past. */
public record AccountBalance(BalanceKey key, Money balance, Money held) {}
