package io.astratrade.financial.ledger.api;

import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.financial.ledger.store.HoldStore;
import io.astratrade.financial.ledger.store.StoredHold;
import io.astratrade.platform.access.Owned;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import java.util.UUID;

/** A hold that the calling service made; another's is not there. */
final class OwnHold {
    private OwnHold() {}

    /** Fails with FINANCIAL_HOLD_NOT_FOUND. */
    static Future<StoredHold> of(Call call, Tx tx, HoldStore holds) {
        UUID id = Owned.id(call, "hold_id", FinancialRefusal.FINANCIAL_HOLD_NOT_FOUND);
        return holds.find(tx, id).map(found -> found.filter(
                        hold -> hold.draft().origin().equals(call.principal().subject()))
                .orElseThrow(FinancialRefusal.FINANCIAL_HOLD_NOT_FOUND::refused));
    }
}
