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
import java.util.UUID;

/** GET /financial/invoices/{invoice_id}, and the same with .html at its end: to be printed. */
public record GetInvoice(InvoiceStore store, CreditNoteStore notes) implements Endpoint {
    private static final String HTML = ".html";

    @Override
    public Future<Reply> handle(Call call) {
        String name = call.path("invoice_id");
        boolean printed = name.endsWith(HTML);
        UUID id = id(printed ? name.substring(0, name.length() - HTML.length()) : name);
        return store.one(call.principal().userId(), id)
                .map(found -> found.orElseThrow(FinancialRefusal.FINANCIAL_INVOICE_NOT_FOUND::refused))
                .compose(
                        invoice -> notes.of(List.of(id)).map(all -> printed ? page(invoice, all) : json(invoice, all)));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw FinancialRefusal.FINANCIAL_INVOICE_NOT_FOUND.refused();
        }
    }

    private static Reply json(Invoice invoice, List<CreditNote> notes) {
        return Reply.ok(InvoiceJson.of(invoice, notes));
    }

    private static Reply page(Invoice invoice, List<CreditNote> notes) {
        Buffer html = Buffer.buffer(InvoicePage.of(invoice, notes));
        return new Reply(200, html, Map.of("Content-Type", "text/html; charset=utf-8"));
    }
}
