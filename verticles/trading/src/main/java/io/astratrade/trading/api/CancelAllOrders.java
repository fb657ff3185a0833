package io.astratrade.trading.api;

import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Reply;
import io.astratrade.trading.domain.InstrumentTable;
import io.astratrade.trading.engine.command.Command;
import io.astratrade.trading.shard.Shards;
import io.astratrade.trading.wire.Views;
import io.vertx.core.Future;
import java.util.UUID;

/** DELETE /trading/orders. */
public record CancelAllOrders(InstrumentTable instruments, Shards shards) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        UUID user = call.principal().userId();
        int instrument = call.query("symbol").map(instruments::required).orElse(-1);
        return shards.of(user)
                .execute(micros -> new Command.CancelAll(micros, user, instrument), call.cause())
                .map(outcome -> Reply.ok(
                        Views.items(outcome.orders().stream().map(Views::order).toList())));
    }
}
