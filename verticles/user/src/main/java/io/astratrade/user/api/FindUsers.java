package io.astratrade.user.api;

import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Cursor;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Page;
import io.astratrade.platform.api.Reply;
import io.astratrade.platform.cards.UserCard;
import io.astratrade.user.store.UserDirectory;
import io.vertx.core.Future;
import java.util.Locale;

/** GET /users?query=: cards of active users by the beginning of their name. */
public record FindUsers(UserDirectory users) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        int limit = call.limit();
        String after = call.cursor().map(cursor -> cursor.having(1).part(0)).orElse("");
        return users.find(call.query("query").orElse(""), after, Page.toRead(limit))
                .map(found -> Page.of(found, limit).reply(UserCard::json, FindUsers::place));
    }

    private static Cursor place(UserCard last) {
        return Cursor.of(last.username().toLowerCase(Locale.ROOT));
    }
}
