package io.astratrade.financial.ledger.api;

import io.astratrade.financial.ledger.Ledger;
import io.astratrade.financial.ledger.store.HoldStore;
import io.astratrade.financial.ledger.wire.LedgerJson;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.IdempotentEndpoint;
import io.astratrade.platform.api.Reply;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;

/** POST /financial/holds/{hold_id}/release: frees what is left; once more changes nothing. */
public record ReleaseHold(Ledger ledger, HoldStore holds) implements IdempotentEndpoint.Work {
    @Override
    public Future<Reply> handle(Call call, Tx tx) {
        return OwnHold.of(call, tx, holds)
                .compose(hold -> ledger.release(tx, call.cause(), hold.id()).compose(done -> holds.find(tx, hold.id())))
                .map(found -> Reply.ok(LedgerJson.hold(found.orElseThrow())));
    }
}
