package io.astratrade.trading.api;

import io.astratrade.platform.access.Owned;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Reply;
import io.astratrade.trading.engine.OrderRefusal;
import io.astratrade.trading.engine.command.Command;
import io.astratrade.trading.shard.Shards;
import io.astratrade.trading.store.HistoryStore;
import io.astratrade.trading.wire.Accepted;
import io.astratrade.trading.wire.Views;
import io.vertx.core.Future;

/** DELETE /trading/orders/{order_id}; an order that only history knows is done. */
public record CancelOrder(Shards shards, HistoryStore history) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        Owned order = Owned.of(call, "order_id", OrderRefusal.TRADING_ORDER_NOT_FOUND);
        return shards.of(order.owner())
                .execute(micros -> new Command.CancelOrder(micros, order.owner(), order.id()), call.cause())
                .compose(outcome -> outcome.refusal() == OrderRefusal.TRADING_ORDER_NOT_FOUND
                        ? forgotten(order)
                        : Future.succeededFuture(Reply.ok(Views.order(Accepted.order(outcome)))));
    }

    private Future<Reply> forgotten(Owned order) {
        return history.order(order.owner(), order.id()).map(found -> {
            order.found(found);
            throw OrderRefusal.TRADING_ORDER_NOT_OPEN.refused();
        });
    }
}
