package io.astratrade.codec.event;

/** The direction of a position: it gains from rising or from falling prices. */
public enum PositionSide {
    LONG,
    SHORT
}
