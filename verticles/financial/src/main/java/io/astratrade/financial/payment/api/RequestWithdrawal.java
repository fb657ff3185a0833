package io.astratrade.financial.payment.api;

import io.astratrade.codec.EventIds;
import io.astratrade.financial.ledger.domain.Asset;
import io.astratrade.financial.payment.PaymentConfig;
import io.astratrade.financial.payment.WithdrawalOrder;
import io.astratrade.financial.payment.Withdrawals;
import io.astratrade.financial.payment.store.WithdrawalStore;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.IdempotentEndpoint;
import io.astratrade.platform.api.Reply;
import io.astratrade.platform.db.Tx;
import io.astratrade.platform.idempotency.Idempotency;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/** POST /financial/withdrawals. As with deposits, the answer is the withdrawal as it stands when it was carried out. */
public record RequestWithdrawal(Withdrawals withdrawals, WithdrawalStore rows, PaymentConfig config)
        implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        return IdempotentEndpoint.requiringKey(rows.database(), new Idempotency(), this::request)
                .handle(call)
                .compose(this::carryOut);
    }

    private Future<Reply> request(Call call, Tx tx) {
        JsonObject body = call.body();
        Asset currency = PaymentInput.currency(body);
        UUID id = UUID.fromString(EventIds.next());
        WithdrawalOrder order = new WithdrawalOrder(
                id,
                call.principal().userId(),
                PaymentInput.amount(body, currency, config),
                currency,
                PaymentInput.method(body));
        return withdrawals.request(tx, call.cause(), order).map(requested -> Reply.created(
                        new JsonObject().put("id", id.toString()))
                .with("Location", "/api/v1/financial/withdrawals/" + id));
    }

    private Future<Reply> carryOut(Reply requested) {
        UUID id = UUID.fromString(requested.body().toJsonObject().getString("id"));
        return withdrawals
                .execute(id)
                .map(done -> new Reply(
                        requested.status(), PaymentJson.withdrawal(done).toBuffer(), requested.headers()));
    }
}
