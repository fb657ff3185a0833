package io.astratrade.user.api;

import io.astratrade.codec.format.Rfc3339;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Page;
import io.astratrade.platform.api.Reply;
import io.astratrade.user.domain.SessionPlace;
import io.astratrade.user.session.SessionService;
import io.astratrade.user.store.SessionStore.Session;
import io.astratrade.user.wire.Ids;
import io.astratrade.user.wire.SessionCursor;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/** GET /users/me/sessions, the one used last first. */
public record ListSessions(SessionService sessions) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        UUID current = Ids.session(call);
        SessionPlace after = call.cursor().map(SessionCursor::read).orElse(SessionPlace.START);
        int limit = call.limit();
        return sessions.live(Ids.user(call), after, Page.toRead(limit)).map(found -> Page.of(found, limit)
                .reply(session -> json(session, current), last -> SessionCursor.behind(place(last))));
    }

    private static SessionPlace place(Session session) {
        return new SessionPlace(session.lastUsedAt(), session.id());
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
