package io.astratrade.codec.event;

/** Whether a trade added liquidity to the book or took it. */
public enum Liquidity {
    MAKER,
    TAKER
}
