package io.astratrade.trading.api;

import io.astratrade.platform.http.Call;
import io.astratrade.platform.http.Endpoint;
import io.astratrade.platform.http.Reply;
import io.astratrade.trading.engine.Command;
import io.astratrade.trading.shard.Shards;
import io.astratrade.trading.wire.Accepted;
import io.astratrade.trading.wire.Caller;
import io.astratrade.trading.wire.OrderId;
import io.astratrade.trading.wire.Views;
import io.vertx.core.Future;
import java.util.UUID;

/** DELETE /trading/orders/{order_id}. */
public record CancelOrder(Shards shards) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        UUID user = Caller.of(call);
        UUID order = OrderId.of(call);
        return shards.of(user)
                .execute(micros -> new Command.CancelOrder(micros, user, order), call.cause())
                .map(outcome -> Reply.ok(Views.order(Accepted.order(outcome))));
    }
}
