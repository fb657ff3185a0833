package io.astratrade.user.api.admin;

import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Cursor;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Page;
import io.astratrade.platform.api.Reply;
import io.astratrade.user.store.AdministrationStore;
import io.astratrade.user.wire.Profiles;
import io.vertx.core.Future;
import java.util.Locale;

/** GET /admin/users?query=: by the beginning of name or address. */
public record SearchUsers(AdministrationStore store) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        int limit = call.limit();
        String after = call.cursor().map(cursor -> cursor.having(1).part(0)).orElse("");
        return store.search(call.query("query").orElse(""), after, Page.toRead(limit))
                .map(found -> Page.of(found, limit)
                        .reply(Profiles::own, last -> Cursor.of(last.username().toLowerCase(Locale.ROOT))));
    }
}
