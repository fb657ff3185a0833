package io.astratrade.financial.webhook.api;

import io.astratrade.financial.webhook.domain.Endpoint;
import io.astratrade.financial.webhook.store.EndpointStore;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Cursor;
import io.astratrade.platform.api.Page;
import io.astratrade.platform.api.Reply;
import io.vertx.core.Future;
import java.util.UUID;

/** GET /financial/webhooks: the latest first. */
public record ListWebhooks(EndpointStore store) implements io.astratrade.platform.api.Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        UUID before = call.cursor().map(cursor -> cursor.having(1).uuid(0)).orElse(null);
        return store.page(call.principal().userId(), before, Page.toRead(call.limit()))
                .map(found -> Page.of(found, call.limit()).reply(WebhookJson::of, ListWebhooks::place));
    }

    private static Cursor place(Endpoint last) {
        return Cursor.of(last.id());
    }
}
