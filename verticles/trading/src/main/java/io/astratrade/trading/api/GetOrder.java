package io.astratrade.trading.api;

import io.astratrade.platform.access.Owned;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Reply;
import io.astratrade.trading.engine.OrderRefusal;
import io.astratrade.trading.shard.Shards;
import io.astratrade.trading.store.HistoryStore;
import io.astratrade.trading.wire.Views;
import io.vertx.core.Future;

/** GET /trading/orders/{order_id}: from the shard, or from history once the shard has forgotten it. */
public record GetOrder(Shards shards, HistoryStore history) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        Owned order = Owned.of(call, "order_id", OrderRefusal.TRADING_ORDER_NOT_FOUND);
        return shards.of(order.owner())
                .read(engine -> engine.views().order(order.owner(), order.id()))
                .compose(known -> known.isPresent()
                        ? Future.succeededFuture(known.map(Views::order))
                        : history.order(order.owner(), order.id()))
                .map(found -> Reply.ok(order.found(found)));
    }
}
