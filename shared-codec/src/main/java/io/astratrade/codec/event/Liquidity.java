package io.astratrade.codec.event;

/** The side of liquidity: a trade added it to the book or took it. */
public enum Liquidity {
    MAKER,
    TAKER
}
