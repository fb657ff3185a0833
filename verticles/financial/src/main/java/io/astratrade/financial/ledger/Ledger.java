package io.astratrade.financial.ledger;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.ledger.domain.Account;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.financial.ledger.domain.Entry;
import io.astratrade.financial.ledger.domain.HoldDraft;
import io.astratrade.platform.db.Cause;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;

/**
 * Books of the platform. Everything happens in the caller's transaction, and fails it with a refusal: FINANCIAL_INSUFFICIENT_FUNDS,
 * FINANCIAL_REFERENCE_REUSED, FINANCIAL_HOLD_NOT_FOUND, FINANCIAL_HOLD_CLOSED, FINANCIAL_MORE_THAN_HELD.
 */
public interface Ledger {
    /** The transaction's id; that of the first when its reference was posted before. */
    Future<UUID> post(Tx tx, Cause cause, Entry entry);

    /** The same for many, in one go; their bounded accounts are locked in one order. */
    Future<List<UUID>> postAll(Tx tx, Cause cause, List<Entry> entries);

    /** The hold's id; that of the first when its reference was used before. */
    Future<UUID> hold(Tx tx, Cause cause, HoldDraft draft);

    /** Moves a part, or all that is left when the amount is null; the transaction's id. The rest of the hold stays. */
    Future<UUID> capture(Tx tx, Cause cause, UUID hold, Money amount);

    /** Frees what is left. Releasing once more changes nothing. */
    Future<Void> release(Tx tx, Cause cause, UUID hold);

    /** Balance less holds; without a lock, so that it is a view and no promise. */
    Future<Money> available(Tx tx, Account account, Asset asset);
}
