package io.astratrade.financial.compliance.domain;

import java.util.Locale;

/** Verification tiers, the lowest first: their order is their rank. */
public enum Tier {
    UNVERIFIED,
    EMAIL,
    PHONE,
    IDENTITY,
    PREMIUM;

    /** @throws IllegalArgumentException when there is no such tier */
    public static Tier of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean reaches(Tier needed) {
        return compareTo(needed) >= 0;
    }
}
