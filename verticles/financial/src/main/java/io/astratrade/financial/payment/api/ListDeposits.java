package io.astratrade.financial.payment.api;

import io.astratrade.financial.payment.deposit.DepositEffects;
import io.astratrade.financial.payment.store.PaymentRow;
import io.astratrade.financial.payment.store.PaymentStore;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Cursor;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Page;
import io.astratrade.platform.api.Reply;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import java.util.function.Function;

/** GET /financial/deposits: the caller's, newest first. */
public record ListDeposits(PaymentStore payments) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        return page(call, payments, DepositEffects.PURPOSE, PaymentJson::deposit);
    }

    static Future<Reply> page(Call call, PaymentStore payments, String purpose, Function<PaymentRow, JsonObject> json) {
        UUID before = call.cursor().map(cursor -> cursor.having(1).uuid(0)).orElse(PaymentInput.LATEST);
        int limit = call.limit();
        return payments.page(call.principal().userId(), purpose, before, Page.toRead(limit))
                .map(found -> Page.of(found, limit)
                        .reply(json, row -> Cursor.of(row.payment().order().id())));
    }
}
