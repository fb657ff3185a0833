package io.astratrade.financial.compliance.domain;

import java.util.Locale;

/** Reasons of a record. */
public enum Reason {
    /** One amount above what is looked at in any case. */
    LARGE_AMOUNT,
    /** More large amounts in a day than usual. */
    FREQUENT_LARGE_AMOUNTS,
    /** Several amounts just under a limit. */
    STRUCTURING;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such reason */
    public static Reason of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
