package io.astratrade.user.api;

import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Reply;
import io.astratrade.platform.auth.JwksSource;
import io.vertx.core.Future;

/** GET /.well-known/jwks.json: the public keys that verify access tokens. */
public record GetJwks(JwksSource keys) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        return keys.fetch().map(Reply::ok);
    }
}
