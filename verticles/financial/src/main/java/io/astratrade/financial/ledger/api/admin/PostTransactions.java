package io.astratrade.financial.ledger.api.admin;

import io.astratrade.financial.ledger.Ledger;
import io.astratrade.financial.ledger.domain.Entry;
import io.astratrade.financial.ledger.wire.EntryReader;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.IdempotentEndpoint;
import io.astratrade.platform.api.Reply;
import io.astratrade.platform.db.Tx;
import io.astratrade.platform.refusal.ApiRefusal;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** POST /admin/financial/ledger/postings: many transactions at once, all or none. */
public record PostTransactions(Ledger ledger, Clock clock) implements IdempotentEndpoint.Work {
    private static final String ORIGIN = "admin";

    @Override
    public Future<Reply> handle(Call call, Tx tx) {
        if (call.idempotencyKey().isEmpty()) {
            throw ApiRefusal.IDEMPOTENCY_KEY_REQUIRED.refused();
        }
        List<Entry> entries = entries(call.body().getJsonArray("transactions"), clock.instant());
        return ledger.postAll(tx, call.cause(), entries)
                .map(ids -> Reply.created(new JsonObject().put("items", items(entries, ids))));
    }

    private static List<Entry> entries(JsonArray transactions, Instant now) {
        List<Entry> entries = new ArrayList<>(transactions.size());
        for (int i = 0; i < transactions.size(); i++) {
            entries.add(EntryReader.entry(transactions.getJsonObject(i), "/transactions/" + i, ORIGIN, now));
        }
        return entries;
    }

    private static JsonArray items(List<Entry> entries, List<UUID> ids) {
        JsonArray items = new JsonArray();
        for (int i = 0; i < ids.size(); i++) {
            items.add(new JsonObject()
                    .put("id", ids.get(i).toString())
                    .put("reference", entries.get(i).reference()));
        }
        return items;
    }
}
