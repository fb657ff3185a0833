package io.astratrade.trading.api;

import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Reply;
import io.astratrade.trading.domain.InstrumentTable;
import io.astratrade.trading.shard.Shards;
import io.astratrade.trading.wire.Views;
import io.vertx.core.Future;

/** GET /trading/markets/{symbol}/book. */
public record GetBook(InstrumentTable instruments, Shards shards) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        String symbol = call.path("symbol");
        int instrument = instruments.required(symbol);
        int depth = call.number("depth", 20);
        return shards.any()
                .read(engine -> engine.views().book(instrument, depth))
                .map(book -> Reply.ok(Views.book(symbol, book)));
    }
}
