package io.astratrade.financial.payment.api;

import io.astratrade.codec.EventIds;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.financial.payment.PaymentConfig;
import io.astratrade.financial.payment.PaymentOrder;
import io.astratrade.financial.payment.Payments;
import io.astratrade.financial.payment.deposit.DepositEffects;
import io.astratrade.financial.payment.store.PaymentStore;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.IdempotentEndpoint;
import io.astratrade.platform.api.Reply;
import io.astratrade.platform.db.Tx;
import io.astratrade.platform.idempotency.Idempotency;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/**
 * POST /financial/deposits. What is done once per key is to begin it; then it is carried out, and the answer, also a repeated
 * one, is the deposit as it stands.
 */
public record MakeDeposit(Payments payments, PaymentStore rows, PaymentConfig config) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        return IdempotentEndpoint.requiringKey(rows.database(), new Idempotency(), this::begin)
                .handle(call)
                .compose(this::carryOut);
    }

    private Future<Reply> begin(Call call, Tx tx) {
        JsonObject body = call.body();
        Asset currency = PaymentInput.currency(body);
        UUID id = UUID.fromString(EventIds.next());
        PaymentOrder order = new PaymentOrder(
                id,
                call.principal().userId(),
                DepositEffects.PURPOSE,
                id.toString(),
                PaymentInput.amount(body, currency, config),
                currency,
                PaymentInput.method(body),
                "Deposit");
        return payments.begin(tx, call.cause(), order)
                .map(begun -> Reply.created(new JsonObject().put("id", id.toString()))
                        .with("Location", "/api/v1/financial/deposits/" + id));
    }

    private Future<Reply> carryOut(Reply begun) {
        UUID id = UUID.fromString(begun.body().toJsonObject().getString("id"));
        return payments.execute(id)
                .compose(carriedOut -> rows.find(id))
                .map(row -> new Reply(
                        begun.status(), PaymentJson.deposit(row.orElseThrow()).toBuffer(), begun.headers()));
    }
}
