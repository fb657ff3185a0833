package io.astratrade.financial.invoice.domain;

import io.astratrade.codec.format.WireName;
import java.util.Locale;

/** What an invoice is issued for. */
public enum InvoicePurpose {
    /** The first period of a subscription without a trial. */
    FIRST,
    /** A period that follows another, or a trial. */
    RENEWAL,
    /** Another plan or period, now. */
    CHANGE;

    public String code() {
        return WireName.of(this);
    }

    public static InvoicePurpose of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
