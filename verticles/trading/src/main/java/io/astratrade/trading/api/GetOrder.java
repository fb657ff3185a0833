package io.astratrade.trading.api;

import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Reply;
import io.astratrade.trading.engine.OrderRefusal;
import io.astratrade.trading.shard.Shards;
import io.astratrade.trading.store.HistoryStore;
import io.astratrade.trading.wire.OrderId;
import io.astratrade.trading.wire.Views;
import io.vertx.core.Future;
import java.util.UUID;

/** GET /trading/orders/{order_id}: from the shard, or from history once the shard has forgotten it. */
public record GetOrder(Shards shards, HistoryStore history) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        UUID user = call.principal().userId();
        UUID order = OrderId.of(call);
        return shards.of(user)
                .read(engine -> engine.views().order(user, order))
                .compose(known -> known.isPresent()
                        ? Future.succeededFuture(known.map(Views::order))
                        : history.order(user, order))
                .map(found -> Reply.ok(found.orElseThrow(OrderRefusal.TRADING_ORDER_NOT_FOUND::refused)));
    }
}
