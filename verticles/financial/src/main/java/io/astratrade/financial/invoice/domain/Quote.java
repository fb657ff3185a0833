package io.astratrade.financial.invoice.domain;

import io.astratrade.codec.amount.Money;
import java.util.List;

/**
 * What is to be paid: subtotal - credit = total. Prices include whatever tax is due.
 *
 * @param credit what the account's credit pays; below zero when that much is added to it instead
 * @param total never below zero
 */
public record Quote(List<InvoiceLine> lines, Money subtotal, Money credit, Money total) {
    public Quote {
        lines = List.copyOf(lines);
    }

    /** @param available the account's credit that nothing else is to be paid with */
    public static Quote of(List<InvoiceLine> lines, Money available) {
        Money subtotal = lines.stream().map(InvoiceLine::amount).reduce(Money.ZERO, Money::plus);
        Money credit = available.compareTo(subtotal) < 0 ? available : subtotal;
        return new Quote(lines, subtotal, credit, subtotal.minus(credit));
    }
}
