package io.astratrade.trading.api;

import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Reply;
import io.astratrade.trading.domain.InstrumentTable;
import io.astratrade.trading.shard.Shards;
import io.astratrade.trading.wire.Views;
import io.vertx.core.Future;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** GET /trading/markets. */
public record ListMarkets(InstrumentTable instruments, Shards shards) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        List<Integer> wanted = call.query("symbols")
                .map(symbols ->
                        Stream.of(symbols.split(",")).map(instruments::required).toList())
                .orElseGet(() ->
                        IntStream.range(0, instruments.all().size()).boxed().toList());
        return shards.any()
                .read(engine -> wanted.stream().map(engine.views()::ticker).toList())
                .map(tickers ->
                        Reply.ok(Views.items(tickers.stream().map(Views::ticker).toList())));
    }
}
