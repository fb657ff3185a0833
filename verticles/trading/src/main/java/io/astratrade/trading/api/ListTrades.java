package io.astratrade.trading.api;

import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Cursor;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Page;
import io.astratrade.platform.api.Reply;
import io.astratrade.trading.store.HistoryStore;
import io.astratrade.trading.wire.OrderId;
import io.vertx.core.Future;

/** GET /trading/trades: own trades, from the projections. */
public record ListTrades(HistoryStore history) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        int limit = call.limit();
        return history.trades(call.principal().userId(), call.cursor().map(OrderId::of), Page.toRead(limit))
                .map(trades -> Page.of(trades, limit).reply(item -> item, last -> Cursor.of(last.getString("id"))));
    }
}
