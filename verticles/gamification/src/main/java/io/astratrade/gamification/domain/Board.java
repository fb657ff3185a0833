package io.astratrade.gamification.domain;

import java.util.Locale;

/** What users are ranked by; the wire name is the constant in lower case. */
public enum Board {
    XP;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when no board has this wire name */
    public static Board ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
