package io.astratrade.financial.invoice.domain;

import io.astratrade.codec.amount.Money;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * What takes back a part of an invoice, or all of it.
 *
 * @param number consecutive, without gaps, in a series of its own
 * @param destination where the amount went
 */
public record CreditNote(
        UUID id,
        long number,
        UUID invoiceId,
        UUID userId,
        Money amount,
        Destination destination,
        String reason,
        Instant issuedAt) {
    /** Where a credit note's amount goes. */
    public enum Destination {
        /** To the account's credit, which pays later invoices. */
        CREDIT,
        /** Back the way it was paid. */
        PAYMENT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Destination of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** The number as it is printed. */
    public String label() {
        return String.format(Locale.ROOT, "CN-%08d", number);
    }
}
