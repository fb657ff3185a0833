package io.astratrade.financial.invoice.domain;

import io.astratrade.codec.format.WireName;
import java.util.Locale;

/** What a line of an invoice stands for. */
public enum LineKind {
    /** A whole period. */
    PLAN,
    /** What is left of a period on a better plan. */
    REMAINING,
    /** What was paid and is not used; below zero. */
    UNUSED,
    /** What a coupon takes off; below zero. */
    DISCOUNT;

    public String code() {
        return WireName.of(this);
    }

    public static LineKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
