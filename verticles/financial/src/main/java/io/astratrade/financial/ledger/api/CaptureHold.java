package io.astratrade.financial.ledger.api;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.ledger.Ledger;
import io.astratrade.financial.ledger.store.HoldStore;
import io.astratrade.financial.ledger.wire.LedgerJson;
import io.astratrade.financial.wire.Amounts;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.IdempotentEndpoint;
import io.astratrade.platform.api.Reply;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import java.util.UUID;

/** POST /financial/holds/{hold_id}/capture: moves a part of what is held, or all that is left. */
public record CaptureHold(Ledger ledger, HoldStore holds) implements IdempotentEndpoint.Work {
    @Override
    public Future<Reply> handle(Call call, Tx tx) {
        String wanted = call.body().getString("amount");
        Money amount = wanted == null ? null : Amounts.computed(wanted, "/amount");
        return OwnHold.of(call, tx, holds).compose(hold -> ledger.capture(tx, call.cause(), hold.id(), amount)
                .compose(transaction -> answer(tx, hold.id(), transaction)));
    }

    private Future<Reply> answer(Tx tx, UUID hold, UUID transaction) {
        return holds.find(tx, hold)
                .map(found ->
                        Reply.ok(LedgerJson.hold(found.orElseThrow()).put("transaction_id", transaction.toString())));
    }
}
