package io.astratrade.user.api;

import io.astratrade.platform.auth.JwksSource;
import io.astratrade.platform.http.Call;
import io.astratrade.platform.http.Endpoint;
import io.astratrade.platform.http.Reply;
import io.vertx.core.Future;

/** GET /.well-known/jwks.json: the public keys that verify access tokens. */
public record GetJwks(JwksSource keys) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        return keys.fetch().map(Reply::ok);
    }
}
