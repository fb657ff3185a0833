package io.astratrade.financial.invoice.domain;

import io.astratrade.codec.format.WireName;
import java.util.Locale;

/** States of an invoice; all but the first are final. */
public enum InvoiceStatus {
    OPEN,
    PAID,
    /** Not to be paid any more; what it was for did not happen. */
    VOID,
    /** Given up after every attempt. */
    UNCOLLECTIBLE;

    public String code() {
        return WireName.of(this);
    }

    public static InvoiceStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
