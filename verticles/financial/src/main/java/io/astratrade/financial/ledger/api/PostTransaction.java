package io.astratrade.financial.ledger.api;

import io.astratrade.financial.ledger.Ledger;
import io.astratrade.financial.ledger.store.TransactionStore;
import io.astratrade.financial.ledger.wire.EntryReader;
import io.astratrade.financial.ledger.wire.LedgerJson;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.IdempotentEndpoint;
import io.astratrade.platform.api.Reply;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;

/** POST /financial/ledger/transactions: a service moves money, all postings or none. */
public record PostTransaction(Ledger ledger, TransactionStore transactions, Clock clock)
        implements IdempotentEndpoint.Work {
    @Override
    public Future<Reply> handle(Call call, Tx tx) {
        return ledger.post(
                        tx,
                        call.cause(),
                        EntryReader.entry(call.body(), "", call.principal().subject(), clock.instant()))
                .compose(id -> transactions.find(tx, List.of(id)))
                .map(found -> Reply.created(LedgerJson.transaction(found.get(0))));
    }
}
