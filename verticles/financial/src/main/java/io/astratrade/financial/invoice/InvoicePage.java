package io.astratrade.financial.invoice;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.invoice.domain.CreditNote;
import io.astratrade.financial.invoice.domain.Invoice;
import io.astratrade.financial.invoice.domain.InvoiceLine;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An invoice as a page to be printed: the same everywhere, and nothing in it is markup but its own. */
public final class InvoicePage {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <title>Invoice %1$s</title>
            <style>
            body { font-family: sans-serif; max-width: 48em; margin: 2em auto; color: #111 }
            table { border-collapse: collapse; width: 100%% }
            th, td { text-align: left; padding: .4em; border-bottom: 1px solid #ccc }
            .amount { text-align: right; font-variant-numeric: tabular-nums }
            </style>
            </head>
            <body>
            <h1>Invoice %1$s</h1>
            <p>AstraTrade. Issued %2$s, %3$s. Customer %4$s.</p>
            <table>
            <tr><th>Description</th><th>Period</th><th class="amount">USD</th></tr>
            %5$s<tr><td>Subtotal</td><td></td><td class="amount">%6$s</td></tr>
            <tr><td>Credit</td><td></td><td class="amount">%7$s</td></tr>
            <tr><th>Total</th><td></td><th class="amount">%8$s</th></tr>
            </table>
            %9$s<p>Prices include whatever tax is due.</p>
            </body>
            </html>
            """;

    private InvoicePage() {}

    public static String of(Invoice invoice, List<CreditNote> notes) {
        return String.format(
                Locale.ROOT,
                PAGE,
                escaped(invoice.label()),
                day(invoice.issuedAt()),
                invoice.status().code(),
                invoice.userId(),
                invoice.quote().lines().stream().map(InvoicePage::line).collect(Collectors.joining()),
                invoice.quote().subtotal(),
                negated(invoice.quote().credit()),
                invoice.quote().total(),
                notes.stream().map(InvoicePage::note).collect(Collectors.joining()));
    }

    private static String line(InvoiceLine line) {
        return String.format(
                Locale.ROOT,
                "<tr><td>%s</td><td>%s to %s</td><td class=\"amount\">%s</td></tr>\n",
                escaped(line.description()),
                day(line.from()),
                day(line.to()),
                line.amount());
    }

    private static String note(CreditNote note) {
        return String.format(
                Locale.ROOT,
                "<p>Credit note %s of %s: %s USD, %s.</p>\n",
                escaped(note.label()),
                day(note.issuedAt()),
                note.amount(),
                escaped(note.reason()));
    }

    private static Money negated(Money credit) {
        return credit.equals(Money.ZERO) ? credit : credit.negate();
    }

    private static String day(Instant time) {
        return DAY.format(time);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
