package io.astratrade.financial.invoice.api;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.invoice.domain.CreditNote;
import io.astratrade.financial.invoice.domain.Invoice;
import io.astratrade.financial.invoice.domain.InvoiceLine;
import io.astratrade.financial.invoice.domain.Quote;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Invoices as their owner sees them. */
public final class InvoiceJson {
    private InvoiceJson() {}

    /** Prices include whatever tax is due. */
    public static JsonObject quote(Quote quote) {
        return new JsonObject()
                .put("currency", "USD")
                .put(
                        "lines",
                        new JsonArray(
                                quote.lines().stream().map(InvoiceJson::line).toList()))
                .put("subtotal", quote.subtotal().toString())
                .put("credit", quote.credit().toString())
                .put("tax", Money.ZERO.toString())
                .put("total", quote.total().toString());
    }

    static JsonObject of(Invoice invoice, List<CreditNote> notes) {
        return quote(invoice.quote())
                .put("id", invoice.id().toString())
                .put("number", invoice.label())
                .put("subscription_id", invoice.subscriptionId().toString())
                .put("status", invoice.status().code())
                .put("purpose", invoice.purpose().code())
                .put("issued_at", invoice.issuedAt().toString())
                .put("due_at", invoice.issuedAt().toString())
                .put(
                        "paid_at",
                        invoice.paidAt() == null ? null : invoice.paidAt().toString())
                .put("refunded", invoice.refunded().toString())
                .put(
                        "credit_notes",
                        new JsonArray(notes.stream().map(InvoiceJson::note).toList()));
    }

    private static JsonObject line(InvoiceLine line) {
        return new JsonObject()
                .put("kind", line.kind().code())
                .put("description", line.description())
                .put("amount", line.amount().toString())
                .put("from", line.from().toString())
                .put("to", line.to().toString());
    }

    private static JsonObject note(CreditNote note) {
        return new JsonObject()
                .put("id", note.id().toString())
                .put("number", note.label())
                .put("amount", note.amount().toString())
                .put("destination", note.destination().code())
                .put("reason", note.reason())
                .put("issued_at", note.issuedAt().toString());
    }
}
