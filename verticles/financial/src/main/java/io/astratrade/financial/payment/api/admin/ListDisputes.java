package io.astratrade.financial.payment.api.admin;

import io.astratrade.financial.payment.store.DisputeStore;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Cursor;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Page;
import io.astratrade.platform.api.Reply;
import io.vertx.core.Future;
import java.util.UUID;

/** GET /admin/financial/disputes: newest first, of one status when it is named. */
public record ListDisputes(DisputeStore disputes) implements Endpoint {
    private static final UUID LATEST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    @Override
    public Future<Reply> handle(Call call) {
        UUID before = call.cursor().map(cursor -> cursor.having(1).uuid(0)).orElse(LATEST);
        int limit = call.limit();
        return disputes.page(call.query("status").orElse(null), before, Page.toRead(limit))
                .map(found -> Page.of(found, limit).reply(DisputeJson::of, dispute -> Cursor.of(dispute.id())));
    }
}
