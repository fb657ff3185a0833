package io.astratrade.financial.analytics.domain;

import java.util.Locale;

/** Kinds of changes of monthly recurring revenue. */
public enum MovementKind {
    NEW,
    EXPANSION,
    CONTRACTION,
    CHURN,
    REACTIVATION;

    public static MovementKind of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
