package io.astratrade.trading.api;

import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Cursor;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Page;
import io.astratrade.platform.api.Reply;
import io.astratrade.trading.domain.InstrumentTable;
import io.astratrade.trading.domain.OrderFilter;
import io.astratrade.trading.engine.EngineViews;
import io.astratrade.trading.engine.view.OrderView;
import io.astratrade.trading.shard.Shards;
import io.astratrade.trading.store.HistoryStore;
import io.astratrade.trading.wire.OrderId;
import io.astratrade.trading.wire.Views;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * GET /trading/orders: open ones from the shard, all and closed ones from the projections. Who asks for a client order id
 * may just have lost the answer to that order, and sees it at once.
 */
public record ListOrders(InstrumentTable instruments, Shards shards, HistoryStore history) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        UUID user = call.principal().userId();
        OrderFilter filter = filter(call);
        int limit = call.limit();
        return found(user, filter, Page.toRead(limit))
                .map(orders -> Page.of(orders, limit).reply(item -> item, last -> Cursor.of(last.getString("id"))));
    }

    private OrderFilter filter(Call call) {
        call.query("symbol").ifPresent(instruments::required);
        return new OrderFilter(
                call.query("status").orElse("all"),
                call.query("symbol"),
                call.query("client_order_id"),
                call.cursor().map(OrderId::of));
    }

    private Future<List<JsonObject>> found(UUID user, OrderFilter filter, int limit) {
        if (filter.status().equals("open")) {
            return known(user, filter, views -> views.openOrders(user).stream())
                    .map(orders -> orders.stream().limit(limit).toList());
        }
        Future<List<JsonObject>> older = history.orders(user, filter, limit);
        return filter.clientOrderId()
                .map(id -> older.compose(found -> known(user, filter, views -> views.byClientOrderId(user, id).stream())
                        .map(newer -> joined(newer, found))))
                .orElse(older);
    }

    /** What the shard knows, newest first. */
    private Future<List<JsonObject>> known(
            UUID user, OrderFilter filter, Function<EngineViews, Stream<OrderView>> orders) {
        return shards.of(user).read(engine -> orders.apply(engine.views())
                .filter(filter::matches)
                .sorted(Comparator.comparing(OrderView::orderId).reversed())
                .map(Views::order)
                .toList());
    }

    /** The shard's word on an order counts: projections are behind. */
    private static List<JsonObject> joined(List<JsonObject> newer, List<JsonObject> older) {
        List<String> ids = newer.stream().map(order -> order.getString("id")).toList();
        return Stream.concat(newer.stream(), older.stream().filter(order -> !ids.contains(order.getString("id"))))
                .toList();
    }
}
