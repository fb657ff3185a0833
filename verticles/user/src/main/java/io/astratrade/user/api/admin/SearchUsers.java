package io.astratrade.user.api.admin;

import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Cursor;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Reply;
import io.astratrade.user.domain.Account;
import io.astratrade.user.store.AdministrationStore;
import io.astratrade.user.wire.Profiles;
import io.vertx.core.Future;
import java.util.List;
import java.util.Locale;

/** GET /admin/users?query=: by the beginning of name or address. */
public record SearchUsers(AdministrationStore store) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        int limit = call.limit();
        String after = call.cursor().map(cursor -> cursor.having(1).part(0)).orElse("");
        return store.search(call.query("query").orElse(""), after, limit + 1).map(found -> page(found, limit));
    }

    private static Reply page(List<Account> found, int limit) {
        List<Account> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit
                ? Cursor.of(shown.get(limit - 1).username().toLowerCase(Locale.ROOT))
                        .encode()
                : null;
        return Reply.page(shown.stream().map(Profiles::own).toList(), next);
    }
}
