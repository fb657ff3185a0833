package io.astratrade.financial.subscription.api;

import io.astratrade.financial.subscription.store.SubscriptionStore;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Cursor;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Page;
import io.astratrade.platform.api.Reply;
import io.vertx.core.Future;
import java.util.UUID;

/** GET /financial/subscriptions: the own ones, the latest first. */
public record ListSubscriptions(SubscriptionStore store) implements Endpoint {
    private static final UUID LAST = new UUID(-1, -1);

    @Override
    public Future<Reply> handle(Call call) {
        UUID before = call.cursor().map(cursor -> cursor.having(1).uuid(0)).orElse(LAST);
        int limit = call.limit();
        return store.page(call.principal().userId(), before, Page.toRead(limit))
                .map(found -> Page.of(found, limit).reply(SubscriptionJson::of, last -> Cursor.of(last.id())));
    }
}
