package io.astratrade.trading.api;

import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Reply;
import io.astratrade.trading.domain.InstrumentTable;
import io.astratrade.trading.wire.Views;
import io.vertx.core.Future;

/** GET /trading/instruments. */
public record ListInstruments(InstrumentTable instruments) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        return Future.succeededFuture(Reply.ok(
                Views.items(instruments.all().stream().map(Views::instrument).toList())));
    }
}
