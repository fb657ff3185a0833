package io.astratrade.trading.api;

import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Reply;
import io.astratrade.trading.engine.OrderRefusal;
import io.astratrade.trading.engine.command.Command;
import io.astratrade.trading.shard.Shards;
import io.astratrade.trading.store.HistoryStore;
import io.astratrade.trading.wire.Accepted;
import io.astratrade.trading.wire.OrderId;
import io.astratrade.trading.wire.Views;
import io.vertx.core.Future;
import java.util.UUID;

/** DELETE /trading/orders/{order_id}; an order that only history knows is done. */
public record CancelOrder(Shards shards, HistoryStore history) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        UUID user = call.principal().userId();
        UUID order = OrderId.of(call);
        return shards.of(user)
                .execute(micros -> new Command.CancelOrder(micros, user, order), call.cause())
                .compose(outcome -> outcome.refusal() == OrderRefusal.TRADING_ORDER_NOT_FOUND
                        ? forgotten(user, order)
                        : Future.succeededFuture(Reply.ok(Views.order(Accepted.order(outcome)))));
    }

    private Future<Reply> forgotten(UUID user, UUID order) {
        return history.order(user, order).map(found -> {
            throw (found.isPresent() ? OrderRefusal.TRADING_ORDER_NOT_OPEN : OrderRefusal.TRADING_ORDER_NOT_FOUND)
                    .refused();
        });
    }
}
