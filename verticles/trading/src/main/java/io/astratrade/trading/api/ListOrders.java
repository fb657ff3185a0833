package io.astratrade.trading.api;

import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Cursor;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Page;
import io.astratrade.platform.api.Reply;
import io.astratrade.trading.engine.view.OrderView;
import io.astratrade.trading.shard.Shards;
import io.astratrade.trading.store.HistoryStore;
import io.astratrade.trading.wire.OrderId;
import io.astratrade.trading.wire.Views;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** GET /trading/orders: open ones from the shard, all and closed ones from the projections. */
public record ListOrders(Shards shards, HistoryStore history) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        UUID user = call.principal().userId();
        int limit = call.limit();
        String status = call.query("status").orElse("all");
        if (status.equals("open")) {
            return shards.of(user)
                    .read(engine -> engine.views().openOrders(user))
                    .map(open -> page(open, call.cursor().map(OrderId::of), limit));
        }
        return history.orders(user, status.equals("closed"), call.cursor().map(OrderId::of), Page.toRead(limit))
                .map(orders -> Page.of(orders, limit).reply(item -> item, last -> Cursor.of(last.getString("id"))));
    }

    /** Ids of one shard grow with time, and so does their text. */
    private static Reply page(List<OrderView> open, Optional<UUID> before, int limit) {
        List<JsonObject> orders = open.stream()
                .filter(order -> before.isEmpty()
                        || order.orderId().compareTo(before.get().toString()) < 0)
                .sorted(Comparator.comparing(OrderView::orderId).reversed())
                .limit(Page.toRead(limit))
                .map(Views::order)
                .toList();
        return Page.of(orders, limit).reply(item -> item, last -> Cursor.of(last.getString("id")));
    }
}
