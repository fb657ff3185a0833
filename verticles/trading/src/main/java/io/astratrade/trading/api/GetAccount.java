package io.astratrade.trading.api;

import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Reply;
import io.astratrade.trading.shard.Shards;
import io.astratrade.trading.wire.Views;
import io.vertx.core.Future;
import java.util.UUID;

/** GET /trading/account. */
public record GetAccount(Shards shards) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        UUID user = call.principal().userId();
        return shards.of(user)
                .read(engine -> engine.views().account(user))
                .map(account -> Reply.ok(Views.account(account)));
    }
}
