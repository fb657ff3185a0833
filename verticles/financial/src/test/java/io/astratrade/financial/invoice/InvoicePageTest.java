package io.astratrade.financial.invoice;

import static io.astratrade.financial.invoice.domain.Samples.NAVIGATOR;
import static io.astratrade.financial.invoice.domain.Samples.START;
import static io.astratrade.financial.invoice.domain.Samples.monthly;
import static io.astratrade.financial.invoice.domain.Samples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.invoice.domain.CreditNote;
import io.astratrade.financial.invoice.domain.CreditNote.Destination;
import io.astratrade.financial.invoice.domain.Grant;
import io.astratrade.financial.invoice.domain.Invoice;
import io.astratrade.financial.invoice.domain.InvoiceLine;
import io.astratrade.financial.invoice.domain.InvoicePurpose;
import io.astratrade.financial.invoice.domain.InvoiceStatus;
import io.astratrade.financial.invoice.domain.LineKind;
import io.astratrade.financial.invoice.domain.Quote;
import io.astratrade.financial.invoice.domain.Term;
import io.astratrade.financial.plan.domain.BillingPeriod;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InvoicePageTest {
    private static final UUID ID = UUID.fromString("0198c5f2-7b1e-7000-8000-000000000001");

    @Test
    void whatIsWrittenByOthersIsNoMarkup() {
        String page = InvoicePage.of(invoice("<script>alert('x')</script> & \"y\""), List.of(note("<b>late</b>")));
        assertThat(page)
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;y&quot;")
                .contains("&lt;b&gt;late&lt;/b&gt;")
                .doesNotContain("<script>");
    }

    @Test
    void itIsTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        String here = InvoicePage.of(invoice("Navigator"), List.of(note("late")));
        try {
            for (String tag : List.of("de-DE", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "tr-TR")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(InvoicePage.of(invoice("Navigator"), List.of(note("late"))))
                        .isEqualTo(here);
            }
        } finally {
            Locale.setDefault(before);
        }
        assertThat(here)
                .contains("AT-00000042", "2026-01-31 to 2026-02-28", ">9.95<", ">-1.00<", ">8.95<", "CN-00000007");
    }

    private static Invoice invoice(String description) {
        Term term = Term.from(START, BillingPeriod.MONTHLY);
        InvoiceLine line = new InvoiceLine(LineKind.PLAN, description, usd("9.95"), term.start(), term.end());
        return new Invoice(
                ID,
                42,
                ID,
                ID,
                InvoicePurpose.FIRST,
                InvoiceStatus.PAID,
                Quote.of(List.of(line), usd("1.00")),
                new Grant(monthly(NAVIGATOR), term, usd("9.95")),
                START,
                START,
                Money.ZERO);
    }

    private static CreditNote note(String reason) {
        return new CreditNote(ID, 7, ID, ID, usd("2.00"), Destination.PAYMENT, reason, START);
    }
}
