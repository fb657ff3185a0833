package io.astratrade.financial.credit.api;

import io.astratrade.financial.credit.store.CreditStore;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Cursor;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Page;
import io.astratrade.platform.api.Reply;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/** GET /financial/credit: what later invoices are paid with first, and where it came from. */
public record GetCredit(CreditStore store) implements Endpoint {
    private static final UUID LAST = new UUID(-1, -1);

    @Override
    public Future<Reply> handle(Call call) {
        UUID user = call.principal().userId();
        UUID before = call.cursor().map(cursor -> cursor.having(1).uuid(0)).orElse(LAST);
        int limit = call.limit();
        return store.find(user).compose(balance -> store.page(user, before, Page.toRead(limit))
                .map(entries -> Reply.ok(json(balance, Page.of(entries, limit)))));
    }

    private static JsonObject json(CreditStore.Balance balance, Page<CreditStore.Entry> page) {
        return new JsonObject()
                .put("currency", "USD")
                .put("available", balance.available().toString())
                .put("held", balance.held().toString())
                .put(
                        "items",
                        new JsonArray(page.items().stream().map(GetCredit::json).toList()))
                .put("next_cursor", page.next(last -> Cursor.of(last.id())));
    }

    private static JsonObject json(CreditStore.Entry entry) {
        return new JsonObject()
                .put("id", entry.id().toString())
                .put("amount", entry.amount().toString())
                .put("balance_after", entry.balanceAfter().toString())
                .put("reason", entry.reason())
                .put(
                        "invoice_id",
                        entry.invoiceId() == null ? null : entry.invoiceId().toString())
                .put("created_at", entry.at().toString());
    }
}
