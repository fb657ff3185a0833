package io.astratrade.financial.invoice.store;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.invoice.domain.Grant;
import io.astratrade.financial.invoice.domain.Invoice;
import io.astratrade.financial.invoice.domain.InvoiceLine;
import io.astratrade.financial.invoice.domain.InvoicePurpose;
import io.astratrade.financial.invoice.domain.InvoiceStatus;
import io.astratrade.financial.invoice.domain.LineKind;
import io.astratrade.financial.invoice.domain.Quote;
import io.astratrade.financial.invoice.domain.Term;
import io.astratrade.financial.plan.domain.BillingPeriod;
import io.astratrade.financial.plan.domain.Offer;
import io.astratrade.financial.plan.domain.PlanCatalogue;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** An invoice from its row, which carries its lines as arrays. */
final class InvoiceRow {
    private final Row row;
    private final PlanCatalogue plans;

    InvoiceRow(Row row, PlanCatalogue plans) {
        this.row = row;
        this.plans = plans;
    }

    Invoice invoice() {
        return new Invoice(
                row.getUUID("id"),
                row.getLong("number"),
                row.getUUID("user_id"),
                row.getUUID("subscription_id"),
                InvoicePurpose.of(row.getString("purpose")),
                InvoiceStatus.of(row.getString("status")),
                new Quote(lines(), money("subtotal"), money("credit"), money("total")),
                grant(),
                time("issued_at"),
                time("paid_at"),
                money("refunded"));
    }

    private Grant grant() {
        Offer offer = new Offer(
                plans.version(row.getString("grant_plan"), row.getInteger("grant_plan_version")),
                BillingPeriod.of(row.getString("grant_period")));
        Term term = new Term(time("grant_start"), time("grant_end"), time("grant_anchor"));
        return new Grant(offer, term, money("grant_value"));
    }

    private List<InvoiceLine> lines() {
        String[] kinds = row.getArrayOfStrings("kinds");
        String[] descriptions = row.getArrayOfStrings("descriptions");
        Long[] amounts = row.getArrayOfLongs("amounts");
        OffsetDateTime[] from = row.getArrayOfOffsetDateTimes("froms");
        OffsetDateTime[] to = row.getArrayOfOffsetDateTimes("tos");
        List<InvoiceLine> lines = new ArrayList<>();
        for (int i = 0; i < kinds.length; i++) {
            lines.add(new InvoiceLine(
                    LineKind.of(kinds[i]),
                    descriptions[i],
                    new Money(amounts[i]),
                    from[i].toInstant(),
                    to[i].toInstant()));
        }
        return lines;
    }

    private Money money(String column) {
        return new Money(row.getLong(column));
    }

    private Instant time(String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
