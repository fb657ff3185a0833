package io.astratrade.gamification.api;

import io.astratrade.codec.format.Rfc3339;
import io.astratrade.gamification.xp.domain.LedgerEntry;
import io.astratrade.gamification.xp.store.LedgerStore;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Cursor;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Page;
import io.astratrade.platform.api.Reply;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;

/** The caller's ledger entries, newest first. */
public record ListXpHistory(LedgerStore ledger) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        long before = call.cursor().map(cursor -> cursor.having(1).number(0)).orElse(Long.MAX_VALUE);
        int limit = call.limit();
        return ledger.page(call.principal().userId().toString(), before, Page.toRead(limit))
                .map(found -> Page.of(found, limit).reply(ListXpHistory::json, entry -> Cursor.of(entry.seq())));
    }

    private static JsonObject json(LedgerEntry entry) {
        JsonObject json = new JsonObject()
                .put("id", entry.sourceEventId())
                .put("activity", entry.activity().wire());
        if (entry.symbol() != null) {
            json.put("symbol", entry.symbol());
        }
        return json.put("base_xp", entry.baseXp())
                .put("xp", entry.xp())
                .put("total_xp", entry.totalXp())
                .put("formula_version", entry.formulaVersion())
                .put("source_event_id", entry.sourceEventId())
                .put("at", Rfc3339.format(entry.occurredAt()))
                .put("awarded_at", Rfc3339.format(entry.awardedAt()));
    }
}
