package io.astratrade.financial.wallet.api;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.financial.wallet.Transfer;
import io.astratrade.financial.wallet.TransferCommits;
import io.astratrade.financial.wire.Amounts;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.IdempotentEndpoint;
import io.astratrade.platform.api.Reply;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/**
 * POST /financial/transfers: gives something to another user, once per Idempotency-Key.
 *
 * @param feeBps what the sender pays on top, in hundredths of a percent
 */
public record PostTransfer(TransferCommits commits, int feeBps) implements Endpoint {
    private static final long WHOLE = 10_000;

    @Override
    public Future<Reply> handle(Call call) {
        return commits.submit(transfer(call)).map(IdempotentEndpoint::reply);
    }

    private Transfer transfer(Call call) {
        JsonObject body = call.body();
        Asset asset = Asset.of(body.getString("currency")).orElseThrow();
        Money amount = Amounts.entered(body.getString("amount"), asset, "/amount");
        UUID sender = call.principal().userId();
        UUID recipient = UUID.fromString(body.getString("to_user_id"));
        if (recipient.equals(sender)) {
            throw FinancialRefusal.FINANCIAL_RECIPIENT_SELF.refused().at("/to_user_id", "is your own");
        }
        return new Transfer(
                sender,
                recipient,
                asset,
                amount,
                new Money(amount.micros() / WHOLE * feeBps + amount.micros() % WHOLE * feeBps / WHOLE),
                body.getString("note", ""),
                IdempotentEndpoint.request(call),
                call.cause());
    }
}
