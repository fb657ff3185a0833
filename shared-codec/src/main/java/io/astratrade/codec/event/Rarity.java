package io.astratrade.codec.event;

/** How rare a token or badge is, in rising order. */
public enum Rarity {
    COMMON,
    UNCOMMON,
    RARE,
    EPIC,
    LEGENDARY
}
