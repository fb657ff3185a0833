package io.astratrade.gamification.board.domain;

import io.astratrade.codec.format.WireName;
import java.util.Locale;

/** Measures that users are ranked by; the wire name is the constant in lower case. */
public enum Board {
    XP;

    public String wire() {
        return WireName.of(this);
    }

    /** @throws IllegalArgumentException when no board has this wire name */
    public static Board ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
