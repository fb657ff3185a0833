package io.astratrade.financial.ledger.api;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.financial.ledger.Ledger;
import io.astratrade.financial.ledger.domain.Account;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.financial.ledger.domain.HoldDraft;
import io.astratrade.financial.ledger.store.HoldStore;
import io.astratrade.financial.ledger.wire.LedgerJson;
import io.astratrade.financial.wire.Amounts;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.IdempotentEndpoint;
import io.astratrade.platform.api.Reply;
import io.astratrade.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.util.UUID;

/** POST /financial/holds: reserves a user's money for a service. */
public record CreateHold(Ledger ledger, HoldStore holds, Clock clock) implements IdempotentEndpoint.Work {
    private static final int DEFAULT_SECONDS = 900;

    @Override
    public Future<Reply> handle(Call call, Tx tx) {
        return ledger.hold(tx, call.cause(), draft(call))
                .compose(id -> holds.find(tx, id))
                .map(found -> Reply.created(LedgerJson.hold(found.orElseThrow()))
                        .with(
                                "Location",
                                "/api/v1/financial/holds/" + found.get().id()));
    }

    private HoldDraft draft(Call call) {
        JsonObject body = call.body();
        Account account = Account.user(UUID.fromString(body.getString("user_id")));
        Account destination = new Account(body.getString("destination"));
        if (account.equals(destination)) {
            throw FinancialRefusal.FINANCIAL_POSTING_INVALID.refused().at("/destination", "is the account itself");
        }
        Money amount = Amounts.computed(body.getString("amount"), "/amount");
        return new HoldDraft(
                account,
                destination,
                Asset.of(body.getString("currency")).orElseThrow(),
                amount,
                body.getString("kind"),
                call.principal().subject(),
                body.getString("reference"),
                body.getString("description", ""),
                clock.instant().plusSeconds(body.getInteger("expires_in_seconds", DEFAULT_SECONDS)));
    }
}
