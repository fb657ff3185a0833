package io.astratrade.user.api;

import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Reply;
import io.astratrade.platform.db.Database;
import io.astratrade.user.session.SessionService;
import io.astratrade.user.wire.Ids;
import io.vertx.core.Future;

/** DELETE /users/me/sessions: ends all but the one that asks. */
public record EndOtherSessions(Database database, SessionService sessions) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        return database.transaction(
                        tx -> sessions.endOthers(tx, Ids.user(call), Ids.session(call), "revoked", call.cause()))
                .map(ended -> Reply.noContent());
    }
}
