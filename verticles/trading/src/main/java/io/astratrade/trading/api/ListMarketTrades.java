package io.astratrade.trading.api;

import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Reply;
import io.astratrade.trading.domain.InstrumentTable;
import io.astratrade.trading.shard.Shards;
import io.astratrade.trading.wire.Views;
import io.vertx.core.Future;

/** GET /trading/markets/{symbol}/trades. */
public record ListMarketTrades(InstrumentTable instruments, Shards shards) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        int instrument = instruments.required(call.path("symbol"));
        int limit = call.limit();
        return shards.any()
                .read(engine -> engine.views().trades(instrument, limit))
                .map(trades ->
                        Reply.ok(Views.items(trades.stream().map(Views::trade).toList())));
    }
}
