package io.astratrade.financial.invoice.domain;

import io.astratrade.codec.amount.Money;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * An invoice as it stands.
 *
 * @param number consecutive, without gaps
 * @param paidAt null until it is paid
 * @param refunded how much of it was given back, as credit notes say
 */
public record Invoice(
        UUID id,
        long number,
        UUID userId,
        UUID subscriptionId,
        InvoicePurpose purpose,
        InvoiceStatus status,
        Quote quote,
        Grant grant,
        Instant issuedAt,
        Instant paidAt,
        Money refunded) {
    private static final String NUMBERED = "AT-%08d";

    public boolean open() {
        return status == InvoiceStatus.OPEN;
    }

    /** The number as it is printed. */
    public String label() {
        return String.format(Locale.ROOT, NUMBERED, number);
    }
}
