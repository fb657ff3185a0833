package io.astratrade.financial.compliance.api.admin;

import io.astratrade.financial.compliance.domain.ComplianceRecord;
import io.astratrade.financial.compliance.domain.ComplianceRecord.State;
import io.astratrade.financial.compliance.domain.Reason;
import io.astratrade.financial.compliance.store.RecordStore;
import io.astratrade.financial.compliance.store.RecordStore.Filter;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Cursor;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Page;
import io.astratrade.platform.api.Reply;
import io.astratrade.platform.cards.UserCards;
import io.vertx.core.Future;
import java.util.Locale;
import java.util.UUID;

/** GET /admin/financial/compliance: the latest first. */
public record ListComplianceRecords(RecordStore records, UserCards cards) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        Filter filter = new Filter(
                call.query("state")
                        .map(text -> State.valueOf(text.toUpperCase(Locale.ROOT)))
                        .orElse(null),
                call.query("reason").map(Reason::of).orElse(null),
                call.query("user_id").map(UUID::fromString).orElse(null));
        UUID before = call.cursor().map(cursor -> cursor.having(1).uuid(0)).orElse(null);
        return records.page(filter, before, Page.toRead(call.limit()))
                .map(found -> Page.of(found, call.limit()))
                .compose(this::reply);
    }

    private Future<Reply> reply(Page<ComplianceRecord> page) {
        return cards.of(page.items().stream()
                        .map(record -> record.userId().toString())
                        .toList())
                .map(found -> page.reply(
                        record ->
                                RecordJson.of(record, found.get(record.userId().toString())),
                        last -> Cursor.of(last.id())));
    }
}
