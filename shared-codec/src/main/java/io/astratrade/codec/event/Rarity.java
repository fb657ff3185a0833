package io.astratrade.codec.event;

/** Rarity of a token or badge, in rising order. */
public enum Rarity {
    COMMON,
    UNCOMMON,
    RARE,
    EPIC,
    LEGENDARY
}
