package io.astratrade.gamification.xp.domain;

import io.astratrade.codec.format.WireName;
import java.util.Locale;

/** Reasons that XP is earned or taken back for; the wire name is the constant in lower case. */
public enum Activity {
    TRADE(false),
    PROFIT(false),
    WASH_REVERSAL(false),
    NFT_MINT(false),
    LIKE(true),
    COMMENT(true),
    SHARE(true),
    FOLLOW(true),
    CLAN_JOIN(true);

    private final boolean social;

    Activity(boolean social) {
        this.social = social;
    }

    /** Whether the hourly cap on interactions covers it. */
    public boolean social() {
        return social;
    }

    public String wire() {
        return WireName.of(this);
    }

    /** @throws IllegalArgumentException when no activity has this wire name */
    public static Activity ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
