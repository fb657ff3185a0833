package io.astratrade.user.api;

import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Reply;
import io.astratrade.platform.db.Database;
import io.astratrade.user.domain.UserRefusal;
import io.astratrade.user.session.SessionService;
import io.astratrade.user.wire.Ids;
import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;

/** DELETE /users/me/sessions/{session_id}. */
public record EndSession(Database database, SessionService sessions) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        UUID session = Ids.path(call, "session_id", UserRefusal.USER_SESSION_NOT_FOUND);
        return database.transaction(tx -> sessions.end(tx, Ids.user(call), List.of(session), "revoked", call.cause()))
                .compose(ended -> ended.isEmpty()
                        ? Future.failedFuture(UserRefusal.USER_SESSION_NOT_FOUND.refused())
                        : Future.succeededFuture(Reply.noContent()));
    }
}
