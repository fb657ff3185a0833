package io.astratrade.trading.api;

import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Reply;
import io.astratrade.trading.store.HistoryStore;
import io.astratrade.trading.wire.Caller;
import io.astratrade.trading.wire.OrderId;
import io.astratrade.trading.wire.Pages;
import io.vertx.core.Future;

/** GET /trading/trades: own trades, from the projections. */
public record ListTrades(HistoryStore history) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        int limit = call.limit();
        return history.trades(Caller.of(call), call.cursor().map(OrderId::of), Pages.read(limit))
                .map(trades -> Pages.of(trades, limit));
    }
}
