package io.astratrade.user.api;

import io.astratrade.platform.access.Owned;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Reply;
import io.astratrade.platform.db.Database;
import io.astratrade.user.domain.UserRefusal;
import io.astratrade.user.session.SessionService;
import io.vertx.core.Future;
import java.util.List;

/** DELETE /users/me/sessions/{session_id}. */
public record EndSession(Database database, SessionService sessions) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        Owned session = Owned.of(call, "session_id", UserRefusal.USER_SESSION_NOT_FOUND);
        return database.transaction(
                        tx -> sessions.end(tx, session.owner(), List.of(session.id()), "revoked", call.cause()))
                .map(ended -> {
                    session.found(ended.stream().findFirst());
                    return Reply.noContent();
                });
    }
}
