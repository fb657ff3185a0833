package io.astratrade.financial.ledger.api.admin;

import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.financial.ledger.Ledger;
import io.astratrade.financial.ledger.domain.Entry;
import io.astratrade.financial.ledger.domain.PostedTransaction;
import io.astratrade.financial.ledger.store.TransactionStore;
import io.astratrade.financial.ledger.wire.LedgerJson;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.IdempotentEndpoint;
import io.astratrade.platform.api.Reply;
import io.astratrade.platform.db.Tx;
import io.astratrade.platform.refusal.ApiRefusal;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** POST /admin/financial/reversals: takes a transaction back, whole and once, by a new one. */
public record ReverseTransaction(Ledger ledger, TransactionStore transactions, Clock clock)
        implements IdempotentEndpoint.Work {
    private static final String KIND = "reversal";

    @Override
    public Future<Reply> handle(Call call, Tx tx) {
        if (call.idempotencyKey().isEmpty()) {
            throw ApiRefusal.IDEMPOTENCY_KEY_REQUIRED.refused();
        }
        UUID id = UUID.fromString(call.body().getString("transaction_id"));
        return transactions
                .find(tx, List.of(id))
                .compose(found -> ledger.post(
                        tx, call.cause(), reversal(found, call.body().getString("reason"))))
                .compose(reversal -> transactions.find(tx, List.of(reversal)))
                .map(posted -> Reply.created(LedgerJson.transaction(posted.get(0))));
    }

    /** Without a reference: the ledger itself reverses a transaction once only. */
    private Entry reversal(List<PostedTransaction> found, String reason) {
        PostedTransaction original = found.stream()
                .findFirst()
                .orElseThrow(() -> FinancialRefusal.FINANCIAL_TRANSACTION_NOT_FOUND
                        .refused()
                        .at("/transaction_id", "is of no transaction"));
        return new Entry(KIND, "admin", null, original.entry().reversed(), reason, original.id(), clock.instant());
    }
}
