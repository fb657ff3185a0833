package io.astratrade.trading.api;

import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Reply;
import io.astratrade.platform.refusal.ApiRefusal;
import io.astratrade.trading.domain.InstrumentTable;
import io.astratrade.trading.shard.Shards;
import io.astratrade.trading.wire.Views;
import io.vertx.core.Future;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** GET /trading/markets. */
public record ListMarkets(InstrumentTable instruments, Shards shards) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        List<Integer> wanted = call.query("symbols").map(this::named).orElseGet(this::all);
        return shards.any()
                .read(engine -> wanted.stream().map(engine.views()::ticker).toList())
                .map(tickers ->
                        Reply.ok(Views.items(tickers.stream().map(Views::ticker).toList())));
    }

    private List<Integer> named(String symbols) {
        List<Integer> indexes =
                Stream.of(symbols.split(",")).map(instruments::required).toList();
        if (Set.copyOf(indexes).size() < indexes.size()) {
            throw ApiRefusal.REQUEST_INVALID
                    .refused("A symbol is named twice")
                    .at("/symbols", "must name each symbol once");
        }
        return indexes;
    }

    private List<Integer> all() {
        return IntStream.range(0, instruments.all().size()).boxed().toList();
    }
}
