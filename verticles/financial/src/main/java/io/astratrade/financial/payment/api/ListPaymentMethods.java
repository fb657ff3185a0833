package io.astratrade.financial.payment.api;

import io.astratrade.financial.payment.store.MethodStore;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Cursor;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Page;
import io.astratrade.platform.api.Reply;
import io.vertx.core.Future;
import java.util.UUID;

/** GET /financial/payment-methods: the caller's, newest first. */
public record ListPaymentMethods(MethodStore methods) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        UUID before = call.cursor().map(cursor -> cursor.having(1).uuid(0)).orElse(PaymentInput.LATEST);
        int limit = call.limit();
        return methods.page(call.principal().userId(), before, Page.toRead(limit))
                .map(found -> Page.of(found, limit).reply(PaymentJson::method, method -> Cursor.of(method.id())));
    }
}
