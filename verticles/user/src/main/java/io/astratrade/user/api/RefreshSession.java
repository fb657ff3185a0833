package io.astratrade.user.api;

import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Reply;
import io.astratrade.user.session.SessionService;
import io.astratrade.user.token.RefreshToken;
import io.astratrade.user.wire.Profiles;
import io.vertx.core.Future;

/** POST /users/refresh: a fresh pair of tokens for a refresh token. */
public record RefreshSession(SessionService sessions) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        return sessions.renew(new RefreshToken(call.body().getString("refresh_token")), call.cause())
                .map(tokens -> Reply.ok(Profiles.tokens(tokens, sessions.accessSeconds())));
    }
}
