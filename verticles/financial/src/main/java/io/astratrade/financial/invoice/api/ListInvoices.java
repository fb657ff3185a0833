package io.astratrade.financial.invoice.api;

import io.astratrade.financial.invoice.domain.CreditNote;
import io.astratrade.financial.invoice.domain.Invoice;
import io.astratrade.financial.invoice.store.CreditNoteStore;
import io.astratrade.financial.invoice.store.InvoiceStore;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Cursor;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Page;
import io.astratrade.platform.api.Reply;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** GET /financial/invoices: the own ones, the latest first. */
public record ListInvoices(InvoiceStore store, CreditNoteStore notes) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        long before = call.cursor().map(cursor -> cursor.having(1).number(0)).orElse(Long.MAX_VALUE);
        int limit = call.limit();
        return store.page(call.principal().userId(), before, Page.toRead(limit))
                .compose(found -> notes.of(found.stream().map(Invoice::id).toList())
                        .map(all -> Page.of(found, limit)
                                .reply(
                                        invoice -> InvoiceJson.of(invoice, of(invoice, all)),
                                        last -> Cursor.of(last.number()))));
    }

    private static List<CreditNote> of(Invoice invoice, List<CreditNote> all) {
        Map<UUID, List<CreditNote>> byInvoice = all.stream().collect(Collectors.groupingBy(CreditNote::invoiceId));
        return byInvoice.getOrDefault(invoice.id(), List.of());
    }
}
