package io.astratrade.financial.ledger.api;

import io.astratrade.financial.ledger.store.HoldStore;
import io.astratrade.financial.ledger.wire.LedgerJson;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Reply;
import io.astratrade.platform.db.Database;
import io.vertx.core.Future;

/** GET /financial/holds/{hold_id}. */
public record GetHold(Database database, HoldStore holds) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        return database.transaction(tx -> OwnHold.of(call, tx, holds)).map(hold -> Reply.ok(LedgerJson.hold(hold)));
    }
}
