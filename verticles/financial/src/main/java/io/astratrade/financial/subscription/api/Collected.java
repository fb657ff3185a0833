package io.astratrade.financial.subscription.api;

import io.astratrade.financial.subscription.SubscriptionDesk;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Reply;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/**
 * An endpoint whose transaction may leave a payment to be carried out: its answer waits for the payment, and shows the
 * subscription afterwards. A repeated request carries out what a crash left undone.
 */
record Collected(SubscriptionDesk desk, Endpoint transaction) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        UUID user = call.principal().userId();
        return transaction.handle(call).compose(reply -> {
            String payment = reply.body().toJsonObject().getString(SubscriptionJson.PAYMENT);
            return payment == null
                    ? Future.succeededFuture(reply)
                    : desk.collect(UUID.fromString(payment)).compose(collected -> afterwards(user, reply));
        });
    }

    private Future<Reply> afterwards(UUID user, Reply reply) {
        UUID id = UUID.fromString(reply.body().toJsonObject().getString("id"));
        return desk.store().one(user, id).map(found -> {
            JsonObject now = SubscriptionJson.of(found.orElseThrow());
            return new Reply(reply.status(), now.toBuffer(), reply.headers());
        });
    }
}
