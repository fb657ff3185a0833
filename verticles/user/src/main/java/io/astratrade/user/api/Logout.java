package io.astratrade.user.api;

import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Reply;
import io.astratrade.platform.db.Database;
import io.astratrade.user.session.SessionService;
import io.astratrade.user.wire.Ids;
import io.vertx.core.Future;
import java.util.List;

/** POST /users/logout: ends the session of the token. */
public record Logout(Database database, SessionService sessions) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        return database.transaction(
                        tx -> sessions.end(tx, Ids.user(call), List.of(Ids.session(call)), "logout", call.cause()))
                .map(ended -> Reply.noContent());
    }
}
