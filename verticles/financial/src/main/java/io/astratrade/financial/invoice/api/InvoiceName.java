package io.astratrade.financial.invoice.api;

import io.astratrade.financial.domain.FinancialRefusal;
import java.util.UUID;

/** What a path says of an invoice: its id and, by .html behind it, that it is to be printed. */
record InvoiceName(UUID id, boolean printed) {
    private static final String HTML = ".html";

    /** FINANCIAL_INVOICE_NOT_FOUND when it cannot be an id. */
    static InvoiceName of(String text) {
        boolean printed = text.endsWith(HTML);
        try {
            return new InvoiceName(
                    UUID.fromString(printed ? text.substring(0, text.length() - HTML.length()) : text), printed);
        } catch (IllegalArgumentException e) {
            throw FinancialRefusal.FINANCIAL_INVOICE_NOT_FOUND.refused();
        }
    }
}
