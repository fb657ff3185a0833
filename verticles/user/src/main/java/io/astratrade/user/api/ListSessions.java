package io.astratrade.user.api;

import io.astratrade.codec.Rfc3339;
import io.astratrade.platform.http.Call;
import io.astratrade.platform.http.Endpoint;
import io.astratrade.platform.http.Reply;
import io.astratrade.user.Sessions;
import io.astratrade.user.store.SessionStore.Session;
import io.astratrade.user.wire.Ids;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/** GET /users/me/sessions. */
public record ListSessions(Sessions sessions) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        UUID current = Ids.session(call);
        return sessions.live(Ids.user(call))
                .map(live -> Reply.page(
                        live.stream().map(session -> json(session, current)).toList(), null));
    }

    private static JsonObject json(Session session, UUID current) {
        return new JsonObject()
                .put("id", session.id().toString())
                .put("user_agent", session.userAgent())
                .put("address", session.address())
                .put("created_at", Rfc3339.format(session.createdAt()))
                .put("last_used_at", Rfc3339.format(session.lastUsedAt()))
                .put("current", session.id().equals(current));
    }
}
