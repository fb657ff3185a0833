package io.astratrade.financial.invoice.api;

import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.financial.invoice.InvoicePage;
import io.astratrade.financial.invoice.domain.CreditNote;
import io.astratrade.financial.invoice.domain.Invoice;
import io.astratrade.financial.invoice.store.CreditNoteStore;
import io.astratrade.financial.invoice.store.InvoiceStore;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.Reply;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;

/** GET /financial/invoices/{invoice_id}, and the same with .html at its end: to be printed. */
public record GetInvoice(InvoiceStore store, CreditNoteStore notes) implements Endpoint {
    @Override
    public Future<Reply> handle(Call call) {
        InvoiceName name = InvoiceName.of(call.path("invoice_id"));
        return store.one(call.principal().userId(), name.id())
                .map(found -> found.orElseThrow(FinancialRefusal.FINANCIAL_INVOICE_NOT_FOUND::refused))
                .compose(invoice -> notes.of(List.of(name.id()))
                        .map(all -> name.printed() ? page(invoice, all) : json(invoice, all)));
    }

    private static Reply json(Invoice invoice, List<CreditNote> notes) {
        return Reply.ok(InvoiceJson.of(invoice, notes));
    }

    private static Reply page(Invoice invoice, List<CreditNote> notes) {
        Buffer html = Buffer.buffer(InvoicePage.of(invoice, notes));
        return new Reply(200, html, Map.of("Content-Type", "text/html; charset=utf-8"));
    }
}
